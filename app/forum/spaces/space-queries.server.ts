import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { space, topic, topicRead } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import type { SpaceData } from '../forum-data';
import { canReadSpace } from './space-rules';
import { hasNews, newSince, ownReadMark } from '../lists/unread.server';
import { followed } from '../following/follow-queries.server';
import { readableSpace, visibleTopic } from '../topics/visibility.server';

/** Every space in its order. That a space exists is public; what is in it is counted only for who may read it. */
export async function listSpaces(actor: Actor): Promise<SpaceData[]> {
  const standing = and(eq(topic.spaceId, space.id), isNull(topic.deletedAt), readableSpace(actor));
  const rows = await read()
    .select({ code: space.code, readAccess: space.readAccess, topicCount: count(topic.id), followed: followed(actor, 'space', space.id) })
    .from(space)
    .leftJoin(topic, standing)
    .groupBy(space.id)
    .orderBy(asc(space.position));
  const news = await countNews(actor);
  return rows.map(({ followed: on, ...row }) => ({ ...row, isFollowed: Number(on) === 1, isReadable: canReadSpace(actor, row), newCount: news.get(row.code) ?? 0 }));
}

/** Per space how many topics have something this member has not read; nothing for a visitor. */
async function countNews(actor: Actor): Promise<Map<SpaceCode, number>> {
  if (!isMember(actor)) return new Map();
  const rows = await read()
    .select({ code: space.code, newCount: count() })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .leftJoin(topicRead, ownReadMark(actor))
    // A topic without activity in that time cannot have news, so the index on activity bounds the work.
    .where(and(visibleTopic(actor), gt(topic.lastActivityAt, newSince()), hasNews(actor)))
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
