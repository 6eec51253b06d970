import { afterCommit, type Tx } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';

/**
 * Records what happened, in the transaction in which it happened; it is delivered after the commit, and not
 * before `dueAt`.
 */
export async function recordEvent(
  tx: Tx,
  kind: string,
  payload: Record<string, unknown>,
  now: Date = new Date(),
  dueAt: Date = now,
): Promise<void> {
  await tx.insert(outboxEvent).values({ kind, payload, createdAt: now, dueAt });
  afterCommit(() => wake?.());
}

/**
 * Records many of one kind in one statement, each to be delivered at its own moment and not before: those that are due
 * now right after the commit.
 */
export async function recordEventAt(
  tx: Tx,
  kind: string,
  events: readonly { payload: Record<string, unknown>; dueAt: Date }[],
  now: Date = new Date(),
): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(outboxEvent).values(events.map((event) => ({ ...event, kind, createdAt: now })));
  if (events.some(({ dueAt }) => dueAt <= now)) afterCommit(() => wake?.());
}

let wake: (() => void) | undefined;

/** Sets what is called after an event was recorded, so that delivery need not wait for the next look. */
export function onRecorded(listener: (() => void) | undefined): void {
  wake = listener;
}
