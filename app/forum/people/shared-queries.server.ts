import { and, asc, count, desc, eq, gt, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { post, space, topic } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import type { SharedRowData } from '../forum-data';
import { OPENING_POSITION } from '../posts/reply-pages';
import type { SharedKind, SharedWish } from './shared-wish';
import { visibleTopic } from '../topics/visibility.server';

const SHARED_PER_PAGE = 20;

/** One page of what was shared; `newer` and `older` are cursors, null where the list ends. */
export type SharedPage = { rows: SharedRowData[]; newer: number | null; older: number | null };

const columns = {
  postId: post.id,
  position: post.position,
  createdAt: post.createdAt,
  isAccepted: sql<number>`case when ${topic.acceptedPostId} = ${post.id} then 1 else 0 end`,
  topicId: topic.id,
  slug: topic.slug,
  title: topic.title,
  replyCount: topic.replyCount,
  spaceCode: space.code,
  authorId: person.id,
  authorName: person.name,
};

/** What a person shared, openings and replies, as far as the actor may read it. */
export function listSharedByPerson(actor: Actor, personId: number, wish: SharedWish): Promise<SharedPage> {
  return listShared(actor, and(eq(post.authorId, personId), kindCondition(wish.kind)), wish);
}

/** The topics that people of an organisation opened, as far as the actor may read them. */
export function listSharedByOrganisation(actor: Actor, organisationId: number, wish: SharedWish): Promise<SharedPage> {
  const theirs = and(eq(person.organisationId, organisationId), eq(post.position, OPENING_POSITION));
  return listShared(actor, and(theirs, kindCondition(wish.kind)), wish);
}

async function listShared(actor: Actor, wanted: SQL | undefined, { before, after }: SharedWish): Promise<SharedPage> {
  const place = before ? lt(post.id, before) : after ? gt(post.id, after) : undefined;
  const found = await read()
    .select(columns)
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, post.authorId))
    .where(and(wanted, isNull(post.deletedAt), visibleTopic(actor), place))
    .orderBy(after ? asc(post.id) : desc(post.id))
    .limit(SHARED_PER_PAGE + 1);
  const goesOn = found.length > SHARED_PER_PAGE;
  const rows = found.slice(0, SHARED_PER_PAGE).map((row) => ({
    ...row,
    createdAt: row.createdAt.getTime(),
    isAccepted: Number(row.isAccepted) === 1,
  }));
  if (after) rows.reverse();
  return {
    rows,
    newer: (after ? goesOn : before !== null) ? (rows[0]?.postId ?? null) : null,
    older: (after ? true : goesOn) ? (rows.at(-1)?.postId ?? null) : null,
  };
}

function kindCondition(kind: SharedKind | null): SQL | undefined {
  if (kind === null) return undefined;
  if (kind === 'replies') return gt(post.position, OPENING_POSITION);
  return and(eq(space.code, kind), eq(post.position, OPENING_POSITION));
}

/** How much a person shared of each kind, as far as the actor may read it. Kinds without any are absent. */
export async function countSharedByPerson(actor: Actor, personId: number): Promise<Partial<Record<SharedKind, number>>> {
  const isReply = sql<number>`case when ${post.position} > ${OPENING_POSITION} then 1 else 0 end`.as('is_reply');
  const rows = await read()
    .select({ code: space.code, isReply, n: count() })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(post.authorId, personId), isNull(post.deletedAt), visibleTopic(actor)))
    .groupBy(space.code, sql`is_reply`);
  const counts: Partial<Record<SharedKind, number>> = {};
  for (const row of rows) {
    const kind = Number(row.isReply) === 1 ? 'replies' : row.code;
    counts[kind] = (counts[kind] ?? 0) + row.n;
  }
  return counts;
}
