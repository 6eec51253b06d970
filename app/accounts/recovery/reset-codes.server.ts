import { and, eq, gt, isNull } from 'drizzle-orm';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { passwordReset, person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { refused } from '~/shared/errors/app-error';
import { hashOfCode } from '../secret-code.server';
import type { Suspension } from '../suspension-rules';

/** An hour: long enough to find the mail, too short for who finds it in a mailbox later. */
const VALID_MS = 3_600_000;

/** When a link that was asked for at this moment ends. */
export function resetEnd(askedAt: Date): Date {
  return new Date(askedAt.getTime() + VALID_MS);
}

export type ResetState = 'open' | 'used' | 'expired';
export type FoundReset = { personId: number; name: string; email: string; organisationName: string | null; state: ResetState } & Suspension & {
    suspendedReason: string | null;
  };

/** The reset that this code belongs to, open or not; `undefined` when there never was one, or a newer one ended it. */
export async function resetByCode(code: string, now: Date, queryable: Queryable = read()): Promise<FoundReset | undefined> {
  const [row] = await queryable
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      organisationName: organisation.name,
      suspendedAt: person.suspendedAt,
      suspendedUntil: person.suspendedUntil,
      suspendedReason: person.suspendedReason,
      expiresAt: passwordReset.expiresAt,
      usedAt: passwordReset.usedAt,
    })
    .from(passwordReset)
    .innerJoin(person, eq(person.id, passwordReset.personId))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(passwordReset.codeHash, hashOfCode(code)));
  if (!row) return undefined;
  const { expiresAt, usedAt, ...account } = row;
  return { ...account, state: usedAt ? 'used' : expiresAt <= now ? 'expired' : 'open' };
}

/** `email` is where the link will be mailed. */
export type AskedReset = { personId: number; email: string; code: string; askedAt: Date };

/**
 * Makes the code open its owner's door, and ends those that were asked for earlier. Returns whether it opens
 * anything now: not when it was used already, nor when a newer one was made or the address changed meanwhile.
 * Twice does no more than once.
 */
export function openReset({ personId, email, code, askedAt }: AskedReset): Promise<boolean> {
  const codeHash = hashOfCode(code);
  return write(async (tx) => {
    // Two processes that deliver two requests of one person do so one after the other.
    const isOwner = and(eq(person.id, personId), eq(person.email, email));
    const owners = await tx.update(person).set({ id: personId }).where(isOwner).returning({ id: person.id });
    if (owners.length === 0) return false;
    const [known] = await tx.select().from(passwordReset).where(eq(passwordReset.codeHash, codeHash));
    if (known) return known.usedAt === null;
    const newer = and(eq(passwordReset.personId, personId), gt(passwordReset.createdAt, askedAt));
    if ((await tx.select({ at: passwordReset.createdAt }).from(passwordReset).where(newer)).length > 0) return false;
    await tx.delete(passwordReset).where(eq(passwordReset.personId, personId));
    await tx.insert(passwordReset).values({ codeHash, personId, createdAt: askedAt, expiresAt: resetEnd(askedAt) });
    return true;
  });
}

/** Uses the code up. Throws a 422 when it is used or over, also by somebody who was a moment faster. */
export async function useUpReset(tx: Tx, code: string, now: Date): Promise<void> {
  const { codeHash, usedAt, expiresAt } = passwordReset;
  const isOpen = and(eq(codeHash, hashOfCode(code)), isNull(usedAt), gt(expiresAt, now));
  const used = await tx.update(passwordReset).set({ usedAt: now }).where(isOpen).returning({ codeHash });
  if (used.length === 0) throw refused('form', 'accounts:reset.over');
}

/** Ends every link of this person that is still open. */
export async function endResets(tx: Tx, personId: number, now: Date): Promise<void> {
  const open = and(eq(passwordReset.personId, personId), isNull(passwordReset.usedAt));
  await tx.update(passwordReset).set({ usedAt: now }).where(open);
}
