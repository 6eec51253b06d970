import { and, desc, eq, isNull } from 'drizzle-orm';
import { read, type Queryable } from '#db/connection.server';
import type { Language, Role } from '#db/codes';
import { invitation, joinCode } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { canInvite } from './account-rules';
import { invitationState, type InvitationState } from './invitation-rules';
import { hashOfCode } from './secret-code.server';

export type FoundInvitation = {
  id: number;
  email: string;
  name: string | null;
  role: Role;
  organisationId: number | null;
  organisationName: string | null;
  language: Language;
  /** Absent for an invitation by an administrator. */
  joinCodeId: number | null;
  state: InvitationState;
};

const columns = {
  id: invitation.id,
  email: invitation.email,
  name: invitation.name,
  role: invitation.role,
  organisationId: invitation.organisationId,
  organisationName: organisation.name,
  language: invitation.language,
  joinCodeId: invitation.joinCodeId,
  // `maxUses` first: drizzle takes a joined row for absent when the first of its columns is null.
  joinCode: { maxUses: joinCode.maxUses, useCount: joinCode.useCount, withdrawnAt: joinCode.withdrawnAt },
  expiresAt: invitation.expiresAt,
  acceptedAt: invitation.acceptedAt,
  withdrawnAt: invitation.withdrawnAt,
};

/** The invitation that this code belongs to, open or not; `undefined` when there never was one. */
export async function invitationByCode(
  code: string,
  now: Date,
  queryable: Queryable = read(),
): Promise<FoundInvitation | undefined> {
  const [row] = await queryable
    .select(columns)
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(joinCode, eq(joinCode.id, invitation.joinCodeId))
    .where(eq(invitation.codeHash, hashOfCode(code)));
  return row && { ...row, state: invitationState(row, now, row.joinCode) };
}

export type UnansweredInvitation = FoundInvitation & { createdAt: Date; expiresAt: Date };

/** The invitations that nobody accepted or took back, newest first. Throws a 403 for who may not invite. */
export async function unansweredInvitations(actor: Actor, now: Date = new Date()): Promise<UnansweredInvitation[]> {
  if (!canInvite(actor)) throw forbidden('accounts:denied.members');
  const rows = await read()
    .select({ ...columns, createdAt: invitation.createdAt })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(joinCode, eq(joinCode.id, invitation.joinCodeId))
    .where(and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
    .orderBy(desc(invitation.id));
  return rows.map((row) => ({ ...row, state: invitationState(row, now, row.joinCode) }));
}

/** One of those, for the page that asks whether it must be withdrawn. Throws a 403 or a 404. */
export async function unansweredInvitation(actor: Actor, id: number): Promise<UnansweredInvitation> {
  const found = (await unansweredInvitations(actor)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}
