import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema';

/**
 * The database as queries see it. The type is SQLite's for both engines; only awaited builders are used,
 * which both engines have.
 */
export type Queryable = Pick<BetterSQLite3Database<typeof schema>, 'select' | '$count'>;

/** A connection that cannot write. */
export type Reader = Queryable;

/** An open transaction; only `write()` hands one out. */
export type Tx = Queryable & Pick<BetterSQLite3Database<typeof schema>, 'insert' | 'update' | 'delete'>;

export interface Engine {
  reader: Reader;
  /** A reader that may be a moment behind; absent when none is configured. */
  replica?: Reader;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs the migrations that have not run yet; returns how many ran. */
  migrate(folder: string): Promise<number>;
  close(): Promise<void>;
}
