import { and, desc, gte, isNull } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { MAX_ATTEMPTS } from './deliver.server';

/** Events that were given up: how many, and what was wrong with the last. */
export type Undelivered = { count: number; lastError: string | null; lastAt: Date | null };

/** What could not be delivered and is not tried any more, for who looks after the forum. */
export async function undelivered(): Promise<Undelivered> {
  const givenUp = and(isNull(outboxEvent.deliveredAt), gte(outboxEvent.attempts, MAX_ATTEMPTS));
  const [last] = await read()
    .select({ error: outboxEvent.lastError, at: outboxEvent.createdAt })
    .from(outboxEvent)
    .where(givenUp)
    .orderBy(desc(outboxEvent.id))
    .limit(1);
  return { count: await read().$count(outboxEvent, givenUp), lastError: last?.error ?? null, lastAt: last?.at ?? null };
}
