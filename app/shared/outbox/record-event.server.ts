import { afterCommit, type Tx } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';

/** Records what happened, in the transaction in which it happened; it is delivered after the commit. */
export async function recordEvent(
  tx: Tx,
  kind: string,
  payload: Record<string, unknown>,
  now: Date = new Date(),
): Promise<void> {
  await tx.insert(outboxEvent).values({ kind, payload, createdAt: now, dueAt: now });
  afterCommit(() => wake?.());
}

let wake: (() => void) | undefined;

/** Sets what is called after an event was recorded, so that delivery need not wait for the next look. */
export function onRecorded(listener: (() => void) | undefined): void {
  wake = listener;
}
