import { allJoinCodes, joinCodeToWithdraw } from '~/accounts/joining/join-code-queries.server';
import { waitingRequest, waitingRequests } from '~/accounts/joining/join-request-queries.server';
import { joiningMode } from '~/accounts/joining/open-door.server';
import { unansweredInvitation, unansweredInvitations } from '~/accounts/invitation-queries.server';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import type { SignedIn } from '~/shared/actor';
import { dayKey } from '~/shared/i18n/format';
import { isMailSent } from '~/shared/mail/send-mail.server';
import type { InvitationsWish } from './invitations-wish';

/** Days that a new code works unless the administrator says otherwise: about one school term. */
const USUAL_DAYS = 90;
const DAY_MS = 86_400_000;

/** Everything on the page of invitations. Throws a 403 for who may not see it, a 404 for an unknown id. */
export async function invitationsData(actor: SignedIn, wish: InvitationsWish, now = new Date()) {
  return {
    done: wish.done,
    invitations: await unansweredInvitations(actor, now),
    codes: await allJoinCodes(actor, now),
    requests: await waitingRequests(actor),
    organisations: await organisationChoices(),
    mode: await joiningMode(),
    isMailSent: isMailSent(),
    usualEnd: dayKey(new Date(now.getTime() + USUAL_DAYS * DAY_MS)),
    toWithdraw: wish.withdraw ? await unansweredInvitation(actor, wish.withdraw) : null,
    codeToWithdraw: wish.withdrawCode ? await joinCodeToWithdraw(actor, wish.withdrawCode) : null,
    toApprove: wish.approve ? asked(await waitingRequest(actor, wish.approve)) : null,
    toDecline: wish.decline ? asked(await waitingRequest(actor, wish.decline)) : null,
  };
}

function asked({ id, name, email, organisationName }: Awaited<ReturnType<typeof waitingRequest>>) {
  return { id, name, email, organisationName };
}
