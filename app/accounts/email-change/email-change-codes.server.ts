import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { read, type Queryable, type Tx } from '#db/connection.server';
import { emailChange, person } from '#db/schema/accounts';
import { hashOfCode } from '../secret-code.server';

const HOUR_MS = 3_600_000;
/** A day to follow the link at the new address. */
const CONFIRMABLE_MS = 24 * HOUR_MS;
/** A week to take it back at the old one: its owner may be away, and the harm is done at once. */
const WITHDRAWABLE_MS = 7 * 24 * HOUR_MS;

/** When the link to the new address ends. */
export function confirmableUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CONFIRMABLE_MS);
}

/** When the link to the old address ends. */
export function withdrawableUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + WITHDRAWABLE_MS);
}

export type ChangeState = 'open' | 'confirmed' | 'withdrawn' | 'expired';
export type FoundChange = { id: string; personId: number; oldEmail: string; newEmail: string; createdAt: Date; state: ChangeState };
type Row = typeof emailChange.$inferSelect;

function asFound(row: Row, endsAt: Date, now: Date): FoundChange {
  const { codeHash: id, personId, oldEmail, newEmail, createdAt, confirmedAt, withdrawnAt } = row;
  const state = withdrawnAt ? 'withdrawn' : confirmedAt ? 'confirmed' : endsAt <= now ? 'expired' : 'open';
  return { id, personId, oldEmail, newEmail, createdAt, state };
}

/** The change that this code confirms, open or not; `undefined` when there never was one. */
export async function changeToConfirm(code: string, now: Date, queryable: Queryable = read()) {
  const [row] = await queryable.select().from(emailChange).where(eq(emailChange.codeHash, hashOfCode(code)));
  return row && asFound(row, row.expiresAt, now);
}

/** The change that this code takes back; `confirmed` still can, for a week after it was asked for. */
export async function changeToWithdraw(code: string, now: Date, queryable: Queryable = read()) {
  const [row] = await queryable.select().from(emailChange).where(eq(emailChange.withdrawalHash, hashOfCode(code)));
  if (!row) return undefined;
  const endsAt = withdrawableUntil(row.createdAt);
  const found = asFound(row, endsAt, now);
  return { ...found, state: found.state === 'confirmed' && endsAt <= now ? ('expired' as const) : found.state };
}

/** What somebody's pages say of their address, and of one that waits for its confirmation. */
export type OwnAddress = { email: string; wanted: { email: string; until: Date } | null };

/** The address of the signed-in person, for their own pages. */
export async function ownAddress(personId: number, now: Date = new Date()): Promise<OwnAddress> {
  const [owner] = await read().select({ email: person.email }).from(person).where(eq(person.id, personId));
  const [open] = await read()
    .select({ email: emailChange.newEmail, until: emailChange.expiresAt })
    .from(emailChange)
    .where(and(isOpen(personId), gt(emailChange.expiresAt, now)))
    .orderBy(desc(emailChange.createdAt));
  return { email: owner?.email ?? '', wanted: open ?? null };
}

/** Ends every change of this person that nobody confirmed. */
export async function endEmailChanges(tx: Tx, personId: number, now: Date): Promise<void> {
  await tx.update(emailChange).set({ withdrawnAt: now }).where(isOpen(personId));
}

function isOpen(personId: number) {
  return and(eq(emailChange.personId, personId), isNull(emailChange.confirmedAt), isNull(emailChange.withdrawnAt));
}
