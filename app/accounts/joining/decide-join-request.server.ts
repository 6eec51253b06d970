import { eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import type { JoinDecision } from '#db/codes';
import { invitation, joinRequest } from '#db/schema/joining';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { hasAccount } from '../add-person.server';
import { invitationEnd } from '../invitation-rules';
import { requireOrganisation } from '../organisation-choices.server';
import { hashOfCode, newCode } from '../secret-code.server';
import { waitingRequest } from './join-request-queries.server';

/**
 * Lets somebody in who asked: they are mailed an invitation, for this organisation if one is given. Throws a
 * 403, a 404 when there is nothing to decide, and a 422 when the address has an account meanwhile.
 */
export function approveJoinRequest(actor: Actor, id: number, organisationId: number | null, now = new Date()): Promise<void> {
  return write(async (tx) => {
    const { email, name, language } = await waitingRequest(actor, id, tx);
    if (await hasAccount(tx, email)) throw refused('form', 'accounts:invite.alreadyMember');
    if (organisationId !== null) await requireOrganisation(tx, organisationId);
    const code = newCode();
    const offer = { email, name, language, role: 'teacher', organisationId, invitedBy: actor?.id ?? null } as const;
    const [row] = await tx
      .insert(invitation)
      .values({ ...offer, codeHash: hashOfCode(code), createdAt: now, expiresAt: invitationEnd(now) })
      .returning({ id: invitation.id });
    await tx.update(joinRequest).set({ invitationId: row?.id }).where(eq(joinRequest.id, id));
    await settle(tx, { actor, id, decision: 'approved', now });
    await recordEvent(tx, 'invitation.issued', { invitationId: row?.id, code }, now);
  });
}

/** Says no to somebody who asked; they are mailed the reason. Throws a 403, or a 404 when there is nothing to decide. */
export function declineJoinRequest(actor: Actor, id: number, reason: string, now = new Date()): Promise<void> {
  return write(async (tx) => {
    await waitingRequest(actor, id, tx);
    await tx.update(joinRequest).set({ reason }).where(eq(joinRequest.id, id));
    await settle(tx, { actor, id, decision: 'declined', now });
    await recordEvent(tx, 'joinRequest.declined', { requestId: id }, now);
  });
}

const ACTS: Record<JoinDecision, string> = { approved: 'join_request.approved', declined: 'join_request.declined' };

type Decided = { actor: Actor; id: number; decision: JoinDecision; now: Date };

async function settle(tx: Tx, { actor, id, decision, now }: Decided): Promise<void> {
  const decided = { decision, decidedAt: now, decidedBy: actor?.id ?? null };
  await tx.update(joinRequest).set(decided).where(eq(joinRequest.id, id));
  const entry = { actorId: actor?.id ?? null, action: ACTS[decision], subjectKind: 'join_request', subjectId: id };
  await recordAudit(tx, entry, now);
}
