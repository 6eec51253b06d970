import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Engine, Tx } from './engine-types';
import * as schema from './schema';
import { BUSY_PAUSE_MS, BUSY_TIMEOUT_MS, SQLITE_FILE } from './settings';
import { isStorageFailure } from './storage-failure';

type Options = {
  /** Greatest size of the file in pages of 4 KiB, after which the disk counts as full. */
  maxPages?: number;
};

/** Opens (and makes, when absent) the embedded database in the folder. */
export function openSqlite(dataDir: string, options: Options = {}): Engine {
  // Addresses and password hashes are for the forum's own account only.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, SQLITE_FILE);
  const writer = openConnection(file);
  if (options.maxPages) writer.pragma(`max_page_count = ${options.maxPages}`);
  const reader = openConnection(file, { readonly: true });
  const readerDb = drizzle(reader, { schema });
  const writerDb = drizzle(writer, { schema });
  const queue = writerQueue(writer, writerDb);
  return {
    reader: readerDb,
    write: queue.run,
    async migrate(folder) {
      const before = countMigrations(writer);
      // Rebuilding a table drops it for a moment, which foreign keys would refuse or cascade.
      writer.pragma('foreign_keys = OFF');
      try {
        migrate(writerDb, { migrationsFolder: folder });
      } finally {
        writer.pragma('foreign_keys = ON');
      }
      return countMigrations(writer) - before;
    },
    async close() {
      await queue.idle();
      reader.close();
      writer.close();
    },
  };
}

function openConnection(file: string, options: { readonly?: boolean } = {}): Database.Database {
  const connection = new Database(file, { readonly: options.readonly ?? false, timeout: BUSY_PAUSE_MS });
  if (!options.readonly) {
    chmodSync(file, 0o600);
    connection.pragma('journal_mode = WAL');
    // The library's default lost acknowledged rows in a simulated power cut; FULL lost none.
    connection.pragma('synchronous = FULL');
  }
  connection.pragma('foreign_keys = ON');
  keepStatements(connection);
  return connection;
}

/** Different statements of one connection that stay compiled: the forum has some hundreds. */
const KEPT_STATEMENTS = 500;

/** Compiles each statement once a connection: drizzle prepares anew for every query, which costs more than running it. */
function keepStatements(connection: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  const prepare = connection.prepare.bind(connection) as (text: string) => Database.Statement;
  const keep = (text: string) => {
    const known = kept.get(text);
    // drizzle turns this on where it wants arrays, and for what asks for objects it must be off again.
    if (known) return known.reader ? known.raw(false) : known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const made = prepare(text);
    kept.set(text, made);
    return made;
  };
  connection.prepare = keep as Database.Database['prepare'];
}

/**
 * Runs one transaction after the other on the writing connection. drizzle's own `transaction()` is not
 * used: with an async callback it throws while the callback's inserts still land outside any transaction.
 */
function writerQueue(connection: Database.Database, db: Tx) {
  let last: Promise<unknown> = Promise.resolve();
  async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await begin(connection);
    try {
      const result = await work(db);
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }
  return {
    run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const turn = last.then(() => transact(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    idle: () => last,
  };
}

/**
 * Waits for another process's write lock. The library's own waiting would hold up every request of this
 * process meanwhile, so it waits only for a moment at a time.
 */
async function begin(connection: Database.Database, deadline = Date.now() + BUSY_TIMEOUT_MS): Promise<void> {
  try {
    connection.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (!isStorageFailure(error) || Date.now() > deadline) throw error;
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
    await begin(connection, deadline);
  }
}

function countMigrations(connection: Database.Database): number {
  const known = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!known) return 0;
  const row = connection.prepare('select count(*) as n from __drizzle_migrations').get() as { n: number };
  return row.n;
}
