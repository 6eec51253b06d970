import { and, count, desc, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { keptWhileUnchanged } from '#db/kept-while-unchanged.server';
import { space, tag, topic, topicTag } from '#db/schema/forum';
import type { Actor, SignedIn } from '~/shared/actor';
import { isInStatus, isFromKind } from '../experiments/experiment-facets.server';
import { countFilters, writeCursor, type Filters, type ListWish } from './list-wish';
import type { TopicRowData } from '../forum-data';
import { ORDERS, sortCondition } from './topic-order.server';
import { countTopicsIn } from '../spaces/space-queries.server';
import { listTopicRows } from './topic-rows.server';
import { liveliestTopics, newReplyCount } from './unread.server';
import { visibleTopic } from '../topics/visibility.server';

/** Topics on one page of a list. */
export const TOPICS_PER_PAGE = 20;

/** One page of a list; `newer` and `older` are cursors for the address, null where the list ends. */
export type TopicPage = { pinned: TopicRowData[]; rows: TopicRowData[]; newer: string | null; older: string | null };

/**
 * One page of a space's topics. Pinned ones stand on the first page and nowhere else. A page is found by
 * the topic it begins after, so topics that arrive meanwhile neither repeat nor hide one.
 */
export async function listTopicsOfSpace(actor: Actor, code: SpaceCode, wish: ListWish): Promise<TopicPage> {
  const wanted = and(eq(space.code, code), filterCondition(wish), sortCondition(wish.sort));
  const page = await walk(actor, and(wanted, isNull(topic.pinnedAt)), wish);
  if (page.newer !== null) return { ...page, pinned: [] };
  const pinned = await listTopicRows(actor, {
    where: and(wanted, isNotNull(topic.pinnedAt)),
    orderBy: [desc(topic.pinnedAt), desc(topic.id)],
    limit: MAX_PINNED,
  });
  return { ...page, pinned };
}

/** More than a space can use; it only keeps one page from growing without end. */
const MAX_PINNED = 100;

async function walk(actor: Actor, wanted: SQL | undefined, { sort, before, after }: ListWish) {
  const order = ORDERS[sort];
  const upwards = after !== null && before === null;
  const place = upwards ? order.above(after) : before ? order.below(before) : undefined;
  const orderBy = upwards ? order.reversed : order.columns;
  const found = await listTopicRows(actor, { where: and(wanted, place), orderBy, limit: TOPICS_PER_PAGE + 1 });
  const goesOn = found.length > TOPICS_PER_PAGE;
  const rows = found.slice(0, TOPICS_PER_PAGE);
  if (upwards) rows.reverse();
  const cursor = (row: TopicRowData | undefined) => (row ? writeCursor(order.cursorOf(row)) : '');
  return {
    rows,
    newer: (upwards ? goesOn : before !== null) ? cursor(rows[0]) : null,
    older: (upwards ? rows.length > 0 : goesOn) ? cursor(rows.at(-1)) : null,
  };
}

function filterCondition({ discipline, form, tag: slug, statuses, types }: Filters): SQL | undefined {
  const tagged = () =>
    read().select({ id: topicTag.topicId }).from(topicTag).innerJoin(tag, eq(tag.id, topicTag.tagId)).where(eq(tag.slug, slug ?? ''));
  return and(
    discipline ? eq(topic.discipline, discipline) : undefined,
    form ? eq(topic.teachingForm, form) : undefined,
    slug ? inArray(topic.id, tagged()) : undefined,
    statuses.length > 0 ? isInStatus(statuses) : undefined,
    types.length > 0 ? isFromKind(types) : undefined,
  );
}

const keptMatches = keptWhileUnchanged<number>();

/**
 * How many topics the space has, and how many of them the list holds; `known` is the first of them where the caller
 * has it already. The caller has judged who may read it.
 */
export async function countTopicsOfSpace(actor: Actor, code: SpaceCode, wish: ListWish, known?: number) {
  const total = known ?? (await countTopicsIn(code));
  const condition = and(filterCondition(wish), sortCondition(wish.sort));
  const { discipline, form, tag: slug, statuses, types, sort } = wish;
  const key = JSON.stringify([code, discipline, form, slug, statuses, types, sort === 'unanswered']);
  const matched = condition ? await keptMatches(key, () => countMatches(actor, code, condition)) : total;
  return { total, matched, filters: countFilters(wish) };
}

async function countMatches(actor: Actor, code: SpaceCode, condition: SQL): Promise<number> {
  const [row] = await read()
    .select({ matched: count() })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(space.code, code), visibleTopic(actor), condition));
  return row?.matched ?? 0;
}

export type FrontLists = {
  /** The newest topics of every space but the agenda, for "just in". */
  newest: TopicRowData[];
  /** Questions that nobody answered yet, the newest first. Other spaces do not wait for an answer. */
  questions: TopicRowData[];
  /** What was last announced in the agenda. */
  events: TopicRowData[];
};

/** The short lists of the front page, each with at most so many topics. One statement. */
export async function listFrontTopics(actor: Actor, most: Record<keyof FrontLists, number>): Promise<FrontLists> {
  const isOpen = and(eq(space.code, 'help'), eq(topic.replyCount, 0), isNull(topic.closedAt));
  const ids = sql`(select id from ${newestIds(actor, ne(space.code, 'events'), most.newest)} as newest
    union all select id from ${newestIds(actor, isOpen, most.questions)} as questions
    union all select id from ${newestIds(actor, eq(space.code, 'events'), most.events)} as events)`;
  const limit = most.newest + most.questions + most.events;
  const rows = await listTopicRows(actor, { where: sql`${topic.id} in ${ids}`, orderBy: [desc(topic.id)], limit });
  const isEvent = (row: TopicRowData) => row.spaceCode === 'events';
  return {
    newest: rows.filter((row) => !isEvent(row)).slice(0, most.newest),
    questions: rows.filter((row) => row.spaceCode === 'help' && row.replyCount === 0 && !row.isClosed).slice(0, most.questions),
    events: rows.filter(isEvent).slice(0, most.events),
  };
}

function newestIds(actor: Actor, where: SQL | undefined, limit: number) {
  return read()
    .select({ id: topic.id })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(visibleTopic(actor), where))
    .orderBy(desc(topic.id))
    .limit(limit);
}

/** Topics that this member read before and that have new replies since, the latest activity first. */
export function listLeftOff(member: SignedIn, limit: number): Promise<TopicRowData[]> {
  const where = and(inArray(topic.id, liveliestTopics()), sql`${newReplyCount()} > 0`);
  return listTopicRows(member, { where, orderBy: [desc(topic.lastActivityAt), desc(topic.id)], limit });
}
