import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { post, topic } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import type { TopicRowData } from '../forum-data';
import { listTopicRows } from '../lists/topic-rows.server';
import { liveliestTopics, newReplyCount } from '../lists/unread.server';

/** Topics in the overview: more is a list to work through. */
const MAX_NEWS = 8;

/** Topics in which the member wrote and others wrote since, the last first; nothing for a visitor. */
export async function listOwnNews(actor: Actor): Promise<TopicRowData[]> {
  if (actor === null) return [];
  const wroteIn = sql`exists (select 1 from ${post} where ${and(eq(post.topicId, topic.id), eq(post.authorId, actor.id), isNull(post.deletedAt))})`;
  const where = and(inArray(topic.id, liveliestTopics()), or(eq(topic.authorId, actor.id), wroteIn), gt(newReplyCount(), 0));
  return listTopicRows(actor, { where, orderBy: [desc(topic.lastActivityAt), desc(topic.id)], limit: MAX_NEWS });
}
