import { write } from '#db/connection.server';
import { reaction } from '#db/schema/forum';
import { reconcileCounters } from '~/forum/reconcile.server';
import type { Standing } from './demo-text';
import type { PlannedReaction } from './timeline';

/** Rows of one statement: SQLite allows 32,766 values in it. */
const ROWS = 1_000;

/**
 * Stores the reactions in one transaction, and has their counters counted from them: one by one they are three thousand
 * transactions, most of the time that the demo takes.
 */
export async function storeReactions(planned: PlannedReaction[], { people, topics }: Standing): Promise<void> {
  const rows = planned.map(({ at, topic, by, post, kind }) => {
    const [personId, postId] = [people.get(by)?.id, topics.get(topic.key)?.posts[post]];
    if (personId === undefined || postId === undefined) throw new Error(`${topic.key}: no ${by}, or no post ${post}`);
    return { personId, postId, kind, createdAt: at };
  });
  await write(async (tx) => {
    for (let from = 0; from < rows.length; from += ROWS) await tx.insert(reaction).values(rows.slice(from, from + ROWS));
  });
  await reconcileCounters();
}
