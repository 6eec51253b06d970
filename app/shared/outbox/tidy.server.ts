import { and, isNull, lt, notInArray, or } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { heardKinds } from './listeners.server';

/** Days that a delivered event is kept, to look back at when a mail did not come. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Counts events that nobody listens to as delivered, all in one write. */
export async function settleUnheard(now = new Date()): Promise<void> {
  const unheard = and(isNull(outboxEvent.deliveredAt), notInArray(outboxEvent.kind, heardKinds()));
  if ((await read().$count(outboxEvent, unheard)) === 0) return;
  await write((tx) => tx.update(outboxEvent).set({ deliveredAt: now }).where(unheard));
}

/** Removes events that were delivered long ago, and those that stopped being tried long ago. */
export async function removeDelivered(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await write((tx) => tx.delete(outboxEvent).where(or(lt(outboxEvent.deliveredAt, before), and(isNull(outboxEvent.deliveredAt), lt(outboxEvent.dueAt, before)))));
}
