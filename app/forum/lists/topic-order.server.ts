import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import { topic } from '#db/schema/forum';
import type { TopicRowData } from '../forum-data';
import type { Cursor, Sort } from './list-wish';

/** One order of a list: greatest value first, ties by greatest id, so that every topic has one place. */
type Order = {
  columns: SQL[];
  reversed: SQL[];
  /** Comes after the cursor in the list: is older. */
  below: (cursor: Cursor) => SQL | undefined;
  /** Comes before the cursor in the list: is newer. */
  above: (cursor: Cursor) => SQL | undefined;
  cursorOf: (row: TopicRowData) => Cursor;
};

const byId: Order = {
  columns: [desc(topic.id)],
  reversed: [asc(topic.id)],
  below: ({ id }) => lt(topic.id, id),
  above: ({ id }) => gt(topic.id, id),
  cursorOf: ({ id }) => ({ value: id, id }),
};

/**
 * How each sort walks the list. The first comparison looks needless, but lets an index find the place:
 * neither engine can use one for an `or`.
 */
export const ORDERS: Record<Sort, Order> = {
  newest: byId,
  unanswered: byId,
  activity: {
    columns: [desc(topic.lastActivityAt), desc(topic.id)],
    reversed: [asc(topic.lastActivityAt), asc(topic.id)],
    below: ({ value, id }) => {
      const at = new Date(value);
      return and(lte(topic.lastActivityAt, at), or(lt(topic.lastActivityAt, at), lt(topic.id, id)));
    },
    above: ({ value, id }) => {
      const at = new Date(value);
      return and(gte(topic.lastActivityAt, at), or(gt(topic.lastActivityAt, at), gt(topic.id, id)));
    },
    cursorOf: ({ lastActivityAt, id }) => ({ value: lastActivityAt, id }),
  },
  helpful: {
    columns: [desc(topic.reactionCount), desc(topic.id)],
    reversed: [asc(topic.reactionCount), asc(topic.id)],
    below: ({ value, id }) =>
      and(lte(topic.reactionCount, value), or(lt(topic.reactionCount, value), lt(topic.id, id))),
    above: ({ value, id }) =>
      and(gte(topic.reactionCount, value), or(gt(topic.reactionCount, value), gt(topic.id, id))),
    cursorOf: ({ reactionCount, id }) => ({ value: reactionCount, id }),
  },
};

/** The condition that a sort puts on its topics: only "unanswered" has one. */
export function sortCondition(sort: Sort): SQL | undefined {
  return sort === 'unanswered' ? eq(topic.replyCount, 0) : undefined;
}
