import { and, eq, isNull, ne } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import type { Discipline } from '#db/codes';
import { invitation } from '#db/schema/joining';
import { recordAudit } from '~/audit/record.server';
import { notFound, refused } from '~/shared/errors/app-error';
import { addPerson } from './add-person.server';
import { INVITATION_STATE_KEYS } from './invitation-words';
import { invitationByCode, type FoundInvitation } from './invitation-queries.server';
import { takePlace } from './joining/manage-join-codes.server';
import { hashPassword, requireGoodPassword } from './password.server';

export type NewMember = { name: string; jobTitle: string | null; discipline: Discipline | null; password: string };

/**
 * Makes the account that an invitation offers, and uses the invitation up; returns the person's id. Throws a
 * 404 for an unknown code, and a 422 for one that ended or was used, also by somebody who was faster. With the
 * code of an organisation it takes one of its places.
 */
export async function acceptInvitation(code: string, member: NewMember, now: Date = new Date()): Promise<number> {
  const invited = requireOpen(await invitationByCode(code, now));
  const personal = [member.name, invited.email, invited.organisationName];
  await requireGoodPassword({ password: member.password, field: 'password', personal });
  const passwordHash = await hashPassword(member.password);
  return write(async (tx) => {
    const standing = requireOpen(await invitationByCode(code, now, tx));
    if (standing.joinCodeId !== null) await takePlace(tx, standing.joinCodeId);
    const id = await join(tx, standing, member, passwordHash, now);
    await tx.update(invitation).set({ acceptedAt: now, acceptedBy: id }).where(eq(invitation.id, standing.id));
    await endOthers(tx, standing, now);
    const entry = { actorId: id, action: 'invitation.accepted', subjectKind: 'invitation', subjectId: standing.id };
    await recordAudit(tx, entry, now);
    await bumpContentVersion(tx);
    return id;
  });
}

function join(tx: Tx, invited: FoundInvitation, member: NewMember, passwordHash: string, now: Date): Promise<number> {
  const { email, role, organisationId, language } = invited;
  const { name, jobTitle, discipline } = member;
  return addPerson(tx, {
    email,
    role,
    organisationId,
    language,
    name,
    jobTitle,
    discipline,
    passwordHash,
    createdAt: now,
  });
}

/** Other invitations to the same address have nothing left to offer. */
async function endOthers(tx: Tx, { id, email }: FoundInvitation, now: Date): Promise<void> {
  const isUnanswered = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));
  await tx
    .update(invitation)
    .set({ withdrawnAt: now })
    .where(and(eq(invitation.email, email), ne(invitation.id, id), isUnanswered));
}

function requireOpen(found: FoundInvitation | undefined): FoundInvitation {
  if (!found) throw notFound();
  if (found.state !== 'open') throw refused('form', INVITATION_STATE_KEYS[found.state]);
  return found;
}
