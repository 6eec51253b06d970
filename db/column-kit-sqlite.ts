import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';

export type AnyColumn = AnySQLiteColumn;

/** The column kit for SQLite; see column-kit.ts. */
export const kit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  check,
  /** Integer identity primary key named `id`; AUTOINCREMENT so that an id is never given out twice. */
  id: () => integer('id').primaryKey({ autoIncrement: true }),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  /** A `Date`, stored as integer milliseconds since 1970 in UTC. */
  time: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  /** Text limited to the given values, checked by the type and by the table's `oneOfCheck`. */
  oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) => text(name, { enum: values }),
  /** A table constraint that holds the column to the values, so that no code path can store another. */
  oneOfCheck: (name: string, column: AnyColumn, values: readonly string[]) =>
    check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`),
};
