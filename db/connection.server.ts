import { AsyncLocalStorage } from 'node:async_hooks';
import { engine as engineName } from './column-kit';
import { openPostgres } from './engine-postgres.server';
import { openSqlite } from './engine-sqlite.server';
import type { Engine, Reader, Tx } from './engine-types';
import type { DatabaseSettings } from './settings';

export type { Queryable, Reader, Tx } from './engine-types';

let settings: DatabaseSettings = { dataDir: './data', databaseUrl: process.env.DATABASE_URL };
let open: Engine | undefined;
const insideWrite = new AsyncLocalStorage<true>();

/** Says where the database is; closes the one that was open. Call it before the first query. */
export async function configureDatabase(next: DatabaseSettings): Promise<void> {
  await closeDatabase();
  settings = next;
}

/** The open engine; opens it on first use. */
export function database(): Engine {
  open ??=
    engineName === 'postgres' && settings.databaseUrl
      ? openPostgres(settings.databaseUrl, settings.replicaUrl)
      : openSqlite(settings.dataDir);
  return open;
}

/** A connection that cannot write: on a replica, where one is configured. */
export function read(): Reader {
  return database().reader;
}

/**
 * The only way to change anything: runs the work in one transaction and resolves with its result once that
 * is committed and synced to disk. When the work fails, nothing of it stays. Writers wait for each other.
 */
export function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (insideWrite.getStore()) {
    return Promise.reject(new Error('write() inside write() would wait for itself: pass the tx on instead'));
  }
  return database().write((tx) => insideWrite.run(true, () => work(tx)));
}

/** Waits for the running writer and closes every connection. */
export async function closeDatabase(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.close();
}
