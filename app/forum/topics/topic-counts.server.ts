import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '#db/connection.server';
import { post, topic } from '#db/schema/forum';
import { OPENING_POSITION } from '../posts/reply-pages';

const stands = sql`${post.deletedAt} is null`;
const reactions = sql`${post.recognisableCount} + ${post.thanksCount} + ${post.willTryCount}`;

const counted = {
  topicId: post.topicId,
  replyCount: sql`sum(case when ${post.position} > ${OPENING_POSITION} and ${stands} then 1 else 0 end)`.mapWith(Number),
  standingCount: sql`sum(case when ${stands} then 1 else 0 end)`.mapWith(Number),
  lastPosition: sql`max(${post.position})`.mapWith(Number),
  reactionCount: sql`sum(case when ${stands} then ${reactions} else 0 end)`.mapWith(Number),
  // A topic never moves below the moment it was opened, also when its opening post was deleted.
  lastActivityAt: sql`max(case when ${stands} or ${post.position} = ${OPENING_POSITION} then ${post.createdAt} end)`.mapWith(post.createdAt),
};

/** What the counters of these topics should say, counted from their posts. */
export function countTopics(db: Queryable, topicIds: number[]) {
  return db.select(counted).from(post).where(inArray(post.topicId, topicIds)).groupBy(post.topicId);
}

/**
 * Sets the counters of a topic from its posts, after a post was deleted or put back. A topic of which no post
 * stands leaves the lists, and returns to them with the first post that is put back.
 */
export async function recountTopic(tx: Tx, topicId: number, now: Date): Promise<void> {
  const [counts] = await countTopics(tx, [topicId]);
  const [before] = await tx.select({ deletedAt: topic.deletedAt }).from(topic).where(eq(topic.id, topicId));
  if (!counts || !before) throw new Error(`topic ${topicId} has no posts to count`);
  const gone = counts.standingCount === 0;
  const { replyCount, lastPosition, reactionCount, lastActivityAt } = counts;
  const deletedAt = gone ? (before.deletedAt ?? now) : null;
  await tx
    .update(topic)
    .set({ replyCount, lastPosition, reactionCount, lastActivityAt, deletedAt })
    .where(eq(topic.id, topicId));
}
