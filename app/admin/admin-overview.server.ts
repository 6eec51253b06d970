import { unansweredInvitations } from '~/accounts/invitation-queries.server';
import { waitingRequests } from '~/accounts/joining/join-request-queries.server';
import { countMembers } from '~/accounts/member-queries.server';
import { organisationList } from '~/organisations/organisation-queries.server';
import type { SignedIn } from '~/shared/actor';
import { isMailSent } from '~/shared/mail/send-mail.server';
import { undelivered } from '~/shared/outbox/undelivered.server';
import { backupState, type BackupState } from './backup-state.server';

export type AdminOverview = {
  members: number;
  organisations: number;
  /** Invitations that can still be accepted. */
  openInvitations: number;
  /** Requests to join that nobody decided on. */
  waiting: number;
  /** Without SMTP_URL mail is kept as files, and the administrator passes links on. */
  isMailSent: boolean;
  /** What was given up, mail above all, and what was wrong with the last. */
  undelivered: { count: number; lastError: string | null };
  backup: BackupState;
};

/** The facts on top of the administrator's pages. Throws a 403 for who may not see them. */
export async function adminOverview(actor: SignedIn): Promise<AdminOverview> {
  const [invitations, waiting, members, organisations, backup, givenUp] = await Promise.all([
    unansweredInvitations(actor),
    waitingRequests(actor),
    countMembers(),
    organisationList(),
    backupState(),
    undelivered(),
  ]);
  return {
    members,
    organisations: organisations.length,
    openInvitations: invitations.filter(({ state }) => state === 'open').length,
    waiting: waiting.length,
    isMailSent: isMailSent(),
    undelivered: { count: givenUp.count, lastError: givenUp.lastError },
    backup,
  };
}
