import { kit } from '../column-kit';

export { DISCIPLINES, LANGUAGES, type Discipline, type Language } from '../codes';

/** One row, bumped by every change that a visitor could see; it validates the page cache. */
export const contentVersion = kit.table('content_version', {
  id: kit.integer('id').primaryKey(),
  version: kit.integer('version').notNull(),
});

/** Events recorded inside the transaction that caused them; a worker delivers them afterwards. */
export const outboxEvent = kit.table(
  'outbox_event',
  {
    id: kit.id(),
    kind: kit.text('kind').notNull(),
    payload: kit.json<Record<string, unknown>>('payload').notNull(),
    createdAt: kit.time('created_at').notNull(),
    /** Not before this moment; moves back after each failure. */
    dueAt: kit.time('due_at').notNull(),
    attempts: kit.integer('attempts').notNull().default(0),
    lastError: kit.text('last_error'),
    deliveredAt: kit.time('delivered_at'),
  },
  (table) => [kit.index('outbox_due').on(table.deliveredAt, table.dueAt)],
);
