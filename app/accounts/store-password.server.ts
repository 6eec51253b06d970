import { eq } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { endEmailChanges } from './email-change/email-change-codes.server';
import { endResets } from './recovery/reset-codes.server';

/**
 * Stores a new password and tells its owner by mail. Whatever else could open the account ends: links to set
 * another password, and changes of address that nobody confirmed.
 */
export async function storePassword(tx: Tx, of: { personId: number; passwordHash: string }, now: Date): Promise<void> {
  const { personId, passwordHash } = of;
  await tx.update(person).set({ passwordHash }).where(eq(person.id, personId));
  await endResets(tx, personId, now);
  await endEmailChanges(tx, personId, now);
  await recordEvent(tx, 'password.changed', { personId }, now);
}
