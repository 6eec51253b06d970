import { AsyncResource } from 'node:async_hooks';
import { and, asc, eq, isNull, lt, lte } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { withoutValues } from '#db/without-values';
import { listenersOf, type Listener, type RecordedEvent } from './listeners.server';
import { onRecorded } from './record-event.server';
import { settleUnheard } from './tidy.server';
import { Undeliverable } from './undeliverable';

/** A look at the table when nobody called: what another process recorded, and what is tried again. */
const LOOK_EVERY_MS = 5_000;
/** No process delivers an event that another took up less than this ago; a mail server answers within a minute. */
const CLAIM_MS = 5 * 60_000;
/** First wait after a failure; each next one is twice as long. */
const FIRST_WAIT_MS = 30_000;
/** Waits grow to an hour, so that a repaired mail server need not wait a day. */
const LONGEST_WAIT_MS = 3_600_000;
/** With these waits the last attempt comes a day after the first; the event is then kept with its error. */
export const MAX_ATTEMPTS = 30;
/** Events that are delivered at the same time: one that hangs leaves room for the others. */
const LANES = 4;
/** Characters of an error that are kept. */
const ERROR_LENGTH = 500;

/** Milliseconds to wait after this many attempts failed: 30 s, 1 min, 2 min … 1 h. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

/**
 * Delivers one event that is due: takes it up, hands it to its listeners, and writes down how that went.
 * Returns whether there was one. A crash in between means that it is delivered again: at least once.
 */
export async function deliverNext(now: () => Date = () => new Date()): Promise<boolean> {
  const event = await claim(now());
  if (!event) return false;
  const listeners = listenersOf(event.kind);
  try {
    for (const listener of listeners) await listener.deliver(event);
  } catch (error) {
    await noteFailure(event, error, now(), listeners);
    return true;
  }
  await write((tx) =>
    tx
      .update(outboxEvent)
      .set({ deliveredAt: now(), lastError: null, payload: withoutSecrets(event, listeners) })
      .where(eq(outboxEvent.id, event.id)),
  );
  return true;
}

/** Takes up the event by moving its due time in a transaction, so that no other process has it meanwhile. */
async function claim(now: Date): Promise<RecordedEvent | undefined> {
  const isDue = and(isNull(outboxEvent.deliveredAt), lte(outboxEvent.dueAt, now), lt(outboxEvent.attempts, MAX_ATTEMPTS));
  const [waiting] = await read().select({ id: outboxEvent.id }).from(outboxEvent).where(isDue).limit(1);
  if (!waiting) return undefined;
  return write(async (tx) => {
    const oldest = asc(outboxEvent.dueAt);
    const [next] = await tx.select().from(outboxEvent).where(isDue).orderBy(oldest, asc(outboxEvent.id)).limit(1);
    if (!next) return undefined;
    const attempts = next.attempts + 1;
    const dueAt = new Date(now.getTime() + CLAIM_MS);
    await tx.update(outboxEvent).set({ dueAt, attempts }).where(eq(outboxEvent.id, next.id));
    return { id: next.id, kind: next.kind, payload: next.payload, createdAt: next.createdAt, attempts };
  });
}

async function noteFailure(event: RecordedEvent, error: unknown, now: Date, listeners: Listener[]): Promise<void> {
  const lastError = withoutValues(error, error instanceof Error ? error.message : String(error)).slice(0, ERROR_LENGTH);
  const dueAt = new Date(now.getTime() + waitAfter(event.attempts));
  const attempts = error instanceof Undeliverable ? MAX_ATTEMPTS : event.attempts;
  const gaveUp = attempts >= MAX_ATTEMPTS;
  const payload = gaveUp ? withoutSecrets(event, listeners) : event.payload;
  await write((tx) => tx.update(outboxEvent).set({ lastError, dueAt, attempts, payload }).where(eq(outboxEvent.id, event.id)));
}

function withoutSecrets(event: RecordedEvent, listeners: Listener[]): Record<string, unknown> {
  const secrets = new Set(listeners.flatMap((listener) => listener.secrets ?? []));
  return Object.fromEntries(Object.entries(event.payload).filter(([name]) => !secrets.has(name)));
}

/**
 * Starts delivering, as soon as something is recorded: a few events at the same time, each by itself. Returns
 * what stops it and waits for those in hand. `report` hears of failures of the outbox itself; those of a
 * listener stand with the event.
 */
export function startOutbox(report: (error: unknown) => void = console.error): () => Promise<void> {
  const lanes = new Set<Promise<void>>();
  let stopped = false;
  let isAsked = false;
  const look = () => {
    if (stopped) return;
    // Whichever lane ends first looks again: it may have looked just before what this call is for.
    if (lanes.size >= LANES) isAsked = true;
    else openLane();
  };
  const openLane = () => {
    const lane = drain(() => stopped)
      .catch(report)
      .finally(() => {
        lanes.delete(lane);
        if (!isAsked) return;
        isAsked = false;
        look();
      });
    lanes.add(lane);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  // It is called out of somebody's transaction, and must not take its own writes for a part of that.
  onRecorded(AsyncResource.bind(look));
  look();
  return async () => {
    stopped = true;
    clearInterval(timer);
    onRecorded(undefined);
    await Promise.all(lanes);
  };
}

/** Delivers one event after the other until none is due. */
async function drain(isStopped: () => boolean): Promise<void> {
  await settleUnheard();
  while (!isStopped() && (await deliverNext()));
}
