import { unansweredInvitations } from '~/accounts/invitation-queries.server';
import { countMembers } from '~/accounts/member-queries.server';
import { organisationList } from '~/organisations/organisation-queries.server';
import type { SignedIn } from '~/shared/actor';
import { isMailSent } from '~/shared/mail/send-mail.server';
import { backupState, type BackupState } from './backup-state.server';

export type AdminOverview = {
  members: number;
  organisations: number;
  /** Invitations that can still be accepted. */
  openInvitations: number;
  /** Without SMTP_URL mail is kept as files, and the administrator passes links on. */
  isMailSent: boolean;
  backup: BackupState;
};

/** The facts on top of the administrator's pages. Throws a 403 for who may not see them. */
export async function adminOverview(actor: SignedIn): Promise<AdminOverview> {
  const [invitations, members, organisations, backup] = await Promise.all([
    unansweredInvitations(actor),
    countMembers(),
    organisationList(),
    backupState(),
  ]);
  return {
    members,
    organisations: organisations.length,
    openInvitations: invitations.filter(({ state }) => state === 'open').length,
    isMailSent: isMailSent(),
    backup,
  };
}
