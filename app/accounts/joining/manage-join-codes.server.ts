import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { joinCode } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { canInvite } from '../account-rules';
import { randomText } from '../secret-code.server';
import { codePrefix, RANDOM_LENGTH, tidyJoinCode } from './join-code';

export type WantedJoinCode = { organisationId: number; maxUses: number; expiresAt: Date };

/** Makes a code by which the people of an organisation can join; returns it. Throws a 403, or a 422 at its field. */
export function createJoinCode(actor: Actor, wanted: WantedJoinCode, now: Date = new Date()): Promise<{ id: number; code: string }> {
  return write(async (tx) => {
    if (!canInvite(actor)) throw forbidden('accounts:denied.invite');
    if (wanted.expiresAt <= now) throw refused('endsOn', 'accounts:joinCode.endPast');
    const code = tidyJoinCode(codePrefix(await organisationName(tx, wanted.organisationId)) + randomText(RANDOM_LENGTH));
    const [row] = await tx
      .insert(joinCode)
      .values({ ...wanted, code, createdBy: actor.id, createdAt: now })
      .returning({ id: joinCode.id });
    if (!row) throw new Error('no code came back');
    const details = { organisationId: wanted.organisationId, maxUses: wanted.maxUses };
    const entry = { actorId: actor.id, action: 'join_code.created', subjectKind: 'join_code', subjectId: row.id, details };
    await recordAudit(tx, entry, now);
    return { id: row.id, code };
  });
}

/** Ends a code, and with it the links that were asked for with it and not used. Throws a 403 or a 404. */
export function withdrawJoinCode(actor: Actor, id: number, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    if (!canInvite(actor)) throw forbidden('accounts:denied.invite');
    const standing = and(eq(joinCode.id, id), isNull(joinCode.withdrawnAt));
    const ended = await tx.update(joinCode).set({ withdrawnAt: now }).where(standing).returning({ id: joinCode.id });
    if (ended.length === 0) throw notFound();
    const entry = { actorId: actor.id, action: 'join_code.withdrawn', subjectKind: 'join_code', subjectId: id };
    await recordAudit(tx, entry, now);
  });
}

/**
 * Takes one of the places of a code, in the transaction in which somebody joins with it. Throws a 422 when
 * the code was withdrawn or the last place is gone: of two at the same moment one gets it.
 */
export async function takePlace(tx: Tx, joinCodeId: number): Promise<void> {
  const hasRoom = and(eq(joinCode.id, joinCodeId), isNull(joinCode.withdrawnAt), lt(joinCode.useCount, joinCode.maxUses));
  const taken = await tx
    .update(joinCode)
    .set({ useCount: sql`${joinCode.useCount} + 1` })
    .where(hasRoom)
    .returning({ id: joinCode.id });
  if (taken.length === 0) throw refused('form', 'accounts:join.full');
}

async function organisationName(tx: Tx, id: number): Promise<string> {
  const [found] = await tx.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id));
  if (!found) throw refused('organisationId', 'accounts:fields.organisationGone');
  return found.name;
}
