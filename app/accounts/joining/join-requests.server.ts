import { and, eq, isNull, lt } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { joinRequest } from '#db/schema/joining';
import { houseSettings } from '~/house/house-settings.server';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { hashOfCode, newCode } from '../secret-code.server';
import type { Asker } from './ask-by-code.server';
import { countAsk } from './join-limits.server';
import { joinRequestByCode } from './join-request-queries.server';
import { JOIN_REQUEST_STATE_KEYS } from './join-request-words';

/** Days in which the address must be confirmed. */
const CONFIRM_DAYS = 7;
const DAY_MS = 86_400_000;

export type WantedToJoin = Asker & { organisationName: string | null; motivation: string | null };

/**
 * Somebody without an invitation asks to join. As with a code, what follows happens after the answer, so it
 * tells nothing of the address. Throws a 403 where joining is by invitation, a 429 when it was asked too often.
 */
export async function askToJoin(wanted: WantedToJoin, clientAddress: string, now: Date = new Date()): Promise<void> {
  await countAsk(wanted.email, clientAddress);
  await write(async (tx) => {
    if ((await houseSettings(tx)).joining === 'invited') throw forbidden('accounts:joinRequest.closed');
    const code = newCode();
    const expiresAt = new Date(now.getTime() + CONFIRM_DAYS * DAY_MS);
    const [row] = await tx
      .insert(joinRequest)
      .values({ ...wanted, codeHash: hashOfCode(code), createdAt: now, expiresAt })
      .returning({ id: joinRequest.id });
    if (!row) throw new Error('no request came back');
    await recordEvent(tx, 'joinRequest.made', { requestId: row.id, code }, now);
  });
}

/**
 * The link in the mail was followed: the address is theirs, and administrators see the request. Confirmed
 * twice it changes once. Throws a 404 for an unknown code, a 422 for one that is over.
 */
export function confirmJoinRequest(code: string, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    const found = await joinRequestByCode(code, now, tx);
    if (!found) throw notFound();
    if (found.state === 'confirmed') return;
    if (found.state !== 'open') throw refused('form', JOIN_REQUEST_STATE_KEYS[found.state]);
    await tx.update(joinRequest).set({ confirmedAt: now }).where(eq(joinRequest.id, found.id));
  });
}

/** Removes requests whose link nobody followed: who typed somebody else's address leaves nothing behind. */
export async function removeUnconfirmedRequests(now: Date = new Date()): Promise<void> {
  const isStale = and(isNull(joinRequest.confirmedAt), lt(joinRequest.expiresAt, now));
  await write((tx) => tx.delete(joinRequest).where(isStale));
}
