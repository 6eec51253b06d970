import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';

/** The column kit for PostgreSQL; the same functions as the SQLite kit, see column-kit.ts. */
export const kit = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  check,
  id: () => integer('id').primaryKey().generatedByDefaultAsIdentity(),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  bool: (name: string) => boolean(name),
  time: (name: string) => timestamp(name, { mode: 'date', precision: 3, withTimezone: true }),
  json: <T>(name: string) => jsonb(name).$type<T>(),
  oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) => text(name, { enum: values }),
  oneOfCheck: (name: string, column: AnyPgColumn, values: readonly string[]) =>
    check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`),
};
