import { and, desc, eq, gt, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { post, topic, topicRead } from '#db/schema/forum';
import type { SignedIn, Actor } from '~/shared/actor';

/**
 * For how many days a topic that a member never opened counts as new. Older ones would make a number that
 * only shames (design/README.md, principle 7), and counting them would read every topic.
 */
export const NEW_FOR_DAYS = 30;
const DAY_MS = 86_400_000;

/** The moment before which nothing unopened is new. */
export function newSince(now = Date.now()): Date {
  return new Date(now - NEW_FOR_DAYS * DAY_MS);
}

/**
 * How many of the liveliest topics are looked at for news. Nobody catches up with more, and in a large forum the
 * last 30 days hold thousands.
 */
const LOOKED_AT = 100;

/** Ids of the topics that may have news for somebody: those of the latest activity, so that an index bounds the work. */
export function liveliestTopics(since?: Date) {
  return read()
    .select({ id: topic.id })
    .from(topic)
    .where(since ? gt(topic.lastActivityAt, since) : undefined)
    .orderBy(desc(topic.lastActivityAt), desc(topic.id))
    .limit(LOOKED_AT);
}

/** No person has this id: a visitor's read marks are looked up like a member's, and not found. */
const NOBODY = 0;

/** How `topic_read` joins `topic` for this actor; matches nothing for a visitor. */
export function ownReadMark(actor: Actor): SQL | undefined {
  // Not a condition that is never true: for that SQLite would go through everybody's marks.
  return and(eq(topicRead.topicId, topic.id), eq(topicRead.personId, actor?.id ?? NOBODY));
}

/** Standing replies after the member's mark; 0 without a mark. Needs the `ownReadMark` join. */
export function newReplyCount(): SQL<number> {
  return sql<number>`case when ${topicRead.lastReadPosition} < ${topic.lastPosition} then (
    select count(*) from ${post} where ${post.topicId} = ${topic.id}
      and ${post.position} > ${topicRead.lastReadPosition} and ${post.deletedAt} is null) else 0 end`.mapWith(Number);
}

/** Position of the first standing reply after the member's mark; null when there is none. */
export function firstNewPosition(): SQL<number | null> {
  return sql<number | null>`(select min(${post.position}) from ${post} where ${post.topicId} = ${topic.id}
    and ${post.position} > ${topicRead.lastReadPosition} and ${post.deletedAt} is null)`;
}

/** Condition: there is something in the topic that this member has not read. Needs the `ownReadMark` join. */
export function hasNews(member: SignedIn): SQL | undefined {
  const neverOpened = and(isNull(topicRead.topicId), ne(topic.authorId, member.id), gt(topic.createdAt, newSince()));
  return or(neverOpened, gt(newReplyCount(), 0));
}
