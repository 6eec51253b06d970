import { and, asc, count, eq, inArray, isNotNull, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
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
  const holdings = await countHoldings();
  const news = await countNews(actor);
  return rows.map(({ followed: on, ...row }) => {
    const isReadable = canReadSpace(actor, row);
    const topicCount = isReadable ? (holdings.get(row.code)?.shown ?? 0) : 0;
    return { ...row, topicCount, isFollowed: Number(on) === 1, isReadable, newCount: news.get(row.code) ?? 0 };
  });
}

/** What a space holds: its topics that stand, and what its tile counts; for the case studies that is stories. */
type Holding = { topics: number; shown: number };

const keptCounts = keptWhileUnchanged<Map<SpaceCode, Holding>>();

/** What each space holds, hidden things too: whoever shows a number judges first who may read it. */
function countHoldings(): Promise<Map<SpaceCode, Holding>> {
  return keptCounts('all', async () => {
    // One count a space, which the index on standing topics answers alone; joined and grouped it takes twenty times as long.
    const standing = and(eq(topic.spaceId, space.id), isNull(topic.deletedAt));
    const topics = read().select({ n: count() }).from(topic).where(standing);
    // By its own index: a conversation that went with its story is no topic of the space any more.
    const withdrawn = read().select({ n: count() }).from(topic).where(and(standing, isNotNull(topic.caseStudyId), isNotNull(topic.withdrawnAt)));
    const stories = read().select({ n: count() }).from(caseStudy).where(isNotNull(caseStudy.publishedVersionId));
    const rows = await read()
      .select({ code: space.code, topics: numberOf(topics), withdrawn: numberOf(withdrawn), stories: numberOf(stories) })
      .from(space);
    return new Map(rows.map((row) => holdingOf(row)));
  });
}

function numberOf(counted: SQLWrapper): SQL<number> {
  return sql<number>`(${counted})`.mapWith(Number);
}

function holdingOf({ code, topics: standing, withdrawn, stories }: { code: SpaceCode; topics: number; withdrawn: number; stories: number }) {
  const topics = standing - withdrawn;
  return [code, { topics, shown: code === 'case-studies' ? stories : topics }] as const;
}

/** How many topics stand in a space, hidden ones too: whoever shows the number judges first who may read it. */
export async function countTopicsIn(code: SpaceCode): Promise<number> {
  return (await countHoldings()).get(code)?.topics ?? 0;
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
