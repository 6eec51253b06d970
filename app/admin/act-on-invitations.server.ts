import { json, redirect } from '@remix-run/node';
import { approveJoinRequest, declineJoinRequest } from '~/accounts/joining/decide-join-request.server';
import type { InvitationsAct } from '~/accounts/joining/join-forms';
import { createJoinCode, withdrawJoinCode } from '~/accounts/joining/manage-join-codes.server';
import { renewInvitation, withdrawInvitation } from '~/accounts/invite-person.server';
import type { Actor } from '~/shared/actor';
import { links } from '~/shared/links';
import type { InvitationsDone } from './invitations-wish';
import { issuedLink } from './issued-link.server';

/** Does what the administrator asked on the page of invitations; the use cases say who may. */
export async function actOnInvitations(actor: Actor, act: InvitationsAct): Promise<Response> {
  switch (act.intent) {
    case 'renew':
      // The link is in this answer and nowhere else.
      return json(issuedLink(await renewInvitation(actor, act.invitationId)));
    case 'withdraw':
      await withdrawInvitation(actor, act.invitationId);
      return back('withdrawn');
    case 'makeCode':
      await createJoinCode(actor, wantedCode(act));
      return back('codeMade');
    case 'withdrawCode':
      await withdrawJoinCode(actor, act.joinCodeId);
      return back('codeWithdrawn');
    case 'approve':
      await approveJoinRequest(actor, act.requestId, act.organisationId);
      return back('approved');
    case 'decline':
      await declineJoinRequest(actor, act.requestId, act.reason);
      return back('declined');
  }
}

function back(done: InvitationsDone): Response {
  return redirect(links.invitations({ done }));
}

/** The form has refused an empty organisation; 0 is nobody's id. */
function wantedCode({ organisationId, maxUses, endsOn }: Extract<InvitationsAct, { intent: 'makeCode' }>) {
  return { organisationId: organisationId ?? 0, maxUses, expiresAt: endsOn };
}
