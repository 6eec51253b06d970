import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { BUSY_TIMEOUT_MS, SQLITE_FILE } from './settings';

/**
 * Writes a consistent copy of the embedded database, as it is at this moment, to a file that does not exist yet. The
 * forum goes on writing meanwhile. It holds up this process until it is done, so call it from one of its own.
 * Returns how many migrations the copy has had. Throws when there is no database.
 */
export function snapshotSqlite(dataDir: string, target: string): number {
  const connection = new Database(path.join(dataDir, SQLITE_FILE), { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    connection.prepare('vacuum into ?').run(target);
  } finally {
    connection.close();
  }
  chmodSync(target, 0o600);
  return migrationsOf(target);
}

/** What is wrong with a database file, in SQLite's own words; nothing when it is whole. */
export function faultsOfSqlite(file: string): string[] {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const faults = connection.pragma('integrity_check') as { integrity_check: string }[];
    const orphans = connection.pragma('foreign_key_check') as { table: string }[];
    const inWords = orphans.map(({ table }) => `a row of ${table} points at nothing`);
    return [...faults.map((row) => row.integrity_check).filter((words) => words !== 'ok'), ...new Set(inWords)];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    connection.close();
  }
}

/** Whether the folder holds a database already, whatever is in it. */
export function hasSqlite(dataDir: string): boolean {
  return existsSync(path.join(dataDir, SQLITE_FILE));
}

/** Whether the folder holds a database, or a log of one: SQLite would write that into whatever database is put beside it. */
export function hasSqliteOrItsLog(dataDir: string): boolean {
  return ['', '-wal', '-journal'].some((ending) => existsSync(path.join(dataDir, SQLITE_FILE + ending)));
}

function migrationsOf(file: string): number {
  const connection = new Database(file, { readonly: true });
  try {
    const row = connection.prepare('select count(*) as n from __drizzle_migrations').get() as { n: number };
    return row.n;
  } finally {
    connection.close();
  }
}
