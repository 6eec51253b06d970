import { and, count, desc, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { space, tag, topic, topicRead, topicTag } from '#db/schema/forum';
import type { Actor, SignedIn } from '~/shared/actor';
import { countFilters, writeCursor, type Filters, type ListWish } from './list-wish';
import type { TopicRowData } from '../forum-data';
import { ORDERS, sortCondition } from './topic-order.server';
import { listTopicRows } from './topic-rows.server';
import { newReplyCount } from './unread.server';
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

function filterCondition({ discipline, form, tag: slug }: Filters): SQL | undefined {
  const tagged = () =>
    read().select({ id: topicTag.topicId }).from(topicTag).innerJoin(tag, eq(tag.id, topicTag.tagId)).where(eq(tag.slug, slug ?? ''));
  return and(
    discipline ? eq(topic.discipline, discipline) : undefined,
    form ? eq(topic.teachingForm, form) : undefined,
    slug ? inArray(topic.id, tagged()) : undefined,
  );
}

/** How many topics the space has, and how many of them the list holds. */
export async function countTopicsOfSpace(actor: Actor, code: SpaceCode, wish: ListWish) {
  const condition = and(filterCondition(wish), sortCondition(wish.sort));
  const matched = condition ? sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number) : count();
  const [row] = await read()
    .select({ total: count(), matched })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(space.code, code), visibleTopic(actor)));
  return { total: row?.total ?? 0, matched: row?.matched ?? 0, filters: countFilters(wish) };
}

/** The newest topics of every space but the agenda, for "just in". */
export function listNewestTopics(actor: Actor, limit: number): Promise<TopicRowData[]> {
  return listTopicRows(actor, { where: ne(space.code, 'events'), orderBy: [desc(topic.id)], limit });
}

/** Questions that nobody answered yet, the newest first. Other spaces do not wait for an answer. */
export function listOpenQuestions(actor: Actor, limit: number): Promise<TopicRowData[]> {
  const open = and(eq(space.code, 'help'), eq(topic.replyCount, 0), isNull(topic.closedAt));
  return listTopicRows(actor, { where: open, orderBy: [desc(topic.id)], limit });
}

/** What was last announced in the agenda. */
export function listLatestEvents(actor: Actor, limit: number): Promise<TopicRowData[]> {
  return listTopicRows(actor, { where: eq(space.code, 'events'), orderBy: [desc(topic.id)], limit });
}

/** Topics that this member read before and that have new replies since, the latest activity first. */
export function listLeftOff(member: SignedIn, limit: number): Promise<TopicRowData[]> {
  const opened = read().select({ id: topicRead.topicId }).from(topicRead).where(eq(topicRead.personId, member.id));
  const where = and(inArray(topic.id, opened), sql`${newReplyCount()} > 0`);
  return listTopicRows(member, { where, orderBy: [desc(topic.lastActivityAt), desc(topic.id)], limit });
}
