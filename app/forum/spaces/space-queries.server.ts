import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { keptWhileUnchanged } from '#db/kept-while-unchanged.server';
import { caseStudy } from '#db/schema/case-studies';
import { space, topic, topicRead } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import type { SpaceData } from '../forum-data';
import { canReadSpace } from './space-rules';
import { hasNews, liveliestTopics, newSince, ownReadMark } from '../lists/unread.server';
import { followed } from '../following/follow-queries.server';
import { visibleTopic } from '../topics/visibility.server';

/** Every space in its order. That a space exists is public; what is in it is counted only for who may read it. */
export async function listSpaces(actor: Actor): Promise<SpaceData[]> {
  const rows = await read()
    .select({ code: space.code, readAccess: space.readAccess, followed: followed(actor, 'space', space.id) })
    .from(space)
    .orderBy(asc(space.position));
  const counts = new Map(await countTopicsBySpace()).set('case-studies', await countStories());
  const news = await countNews(actor);
  return rows.map(({ followed: on, ...row }) => {
    const isReadable = canReadSpace(actor, row);
    const topicCount = isReadable ? (counts.get(row.code) ?? 0) : 0;
    return { ...row, topicCount, isFollowed: Number(on) === 1, isReadable, newCount: news.get(row.code) ?? 0 };
  });
}

const keptCounts = keptWhileUnchanged<Map<SpaceCode, number>>();

/** How many topics stand in each space, hidden ones too: whoever shows a number judges first who may read it. */
export function countTopicsBySpace(): Promise<Map<SpaceCode, number>> {
  return keptCounts('all', async () => {
    // One count a space, which the index on standing topics answers alone; joined and grouped it takes twenty times as long.
    const standing = read()
      .select({ n: count() })
      .from(topic)
      .where(and(eq(topic.spaceId, space.id), isNull(topic.deletedAt)));
    const rows = await read()
      .select({ code: space.code, topicCount: sql<number>`(${standing})`.mapWith(Number) })
      .from(space);
    const counts = new Map(rows.map((row) => [row.code, row.topicCount]));
    // Elsewhere nothing is withdrawn, and the index has no need to know of it.
    return counts.set('case-studies', await countConversations());
  });
}

async function countConversations(): Promise<number> {
  const stands = and(eq(space.code, 'case-studies'), isNull(topic.deletedAt), isNull(topic.withdrawnAt));
  const [row] = await read().select({ n: count() }).from(topic).innerJoin(space, eq(space.id, topic.spaceId)).where(stands);
  return row?.n ?? 0;
}

const keptStories = keptWhileUnchanged<number>();

/** How many case studies are published: what their space holds, for who may read it. */
function countStories(): Promise<number> {
  return keptStories('all', async () => {
    const [row] = await read().select({ n: count() }).from(caseStudy).where(isNotNull(caseStudy.publishedVersionId));
    return row?.n ?? 0;
  });
}

/** Per space how many topics have something this member has not read; nothing for a visitor. */
async function countNews(actor: Actor): Promise<Map<SpaceCode, number>> {
  if (!isMember(actor)) return new Map();
  const rows = await read()
    .select({ code: space.code, newCount: count() })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .leftJoin(topicRead, ownReadMark(actor))
    .where(and(visibleTopic(actor), inArray(topic.id, liveliestTopics(newSince())), hasNews(actor)))
    .groupBy(space.code);
  return new Map(rows.map((row) => [row.code, row.newCount]));
}

/** One space and whether the actor follows it, or undefined. Whether its content may be read is for `canReadSpace` to say. */
export async function findSpace(code: SpaceCode, actor: Actor = null) {
  const [found] = await read()
    .select({ id: space.id, code: space.code, readAccess: space.readAccess, followed: followed(actor, 'space', space.id) })
    .from(space)
    .where(eq(space.code, code));
  return found && { ...found, followed: Number(found.followed) === 1 };
}
