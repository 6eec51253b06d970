import { IMPORT_KINDS, IMPORT_STATES } from '../codes';
import { kit } from '../column-kit';
import { person } from './accounts';

/** A list that was sent in: first a preview, and after confirmation a run. */
export const importJob = kit.table(
  'import_job',
  {
    id: kit.id(),
    kind: kit.oneOf('kind', IMPORT_KINDS).notNull(),
    state: kit.oneOf('state', IMPORT_STATES).notNull(),
    fileName: kit.text('file_name').notNull(),
    byteSize: kit.integer('byte_size').notNull(),
    /** The rows as read from the file; emptied when the import is done or the preview has expired. */
    rows: kit.json<unknown[]>('rows').notNull(),
    /** What was chosen at confirmation. */
    choices: kit.json<Record<string, string | number | boolean>>('choices'),
    rowCount: kit.integer('row_count').notNull(),
    doneCount: kit.integer('done_count').notNull().default(0),
    /** Counts of what happened, or the error. */
    result: kit.json<Record<string, string | number | boolean | null>>('result'),
    createdBy: kit
      .integer('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    startedAt: kit.time('started_at'),
    finishedAt: kit.time('finished_at'),
  },
  (table) => [kit.index('import_job_creator').on(table.createdBy, table.id)],
);
