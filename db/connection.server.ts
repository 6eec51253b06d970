import { AsyncLocalStorage } from 'node:async_hooks';
import { engine as engineName } from './column-kit';
import { openPostgres } from './engine-postgres.server';
import { openSqlite } from './engine-sqlite.server';
import type { Engine, Reader, Tx } from './engine-types';
import type { DatabaseSettings } from './settings';

export type { Queryable, Reader, Tx } from './engine-types';

let settings: DatabaseSettings = { dataDir: './data', databaseUrl: process.env.DATABASE_URL };
let open: Engine | undefined;
const insideWrite = new AsyncLocalStorage<{ afterCommit: (() => void)[] }>();
const onReplica = new AsyncLocalStorage<true>();

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

/** A connection that cannot write. It sees every write that was acknowledged, but within `readReplica()`. */
export function read(): Reader {
  const { reader, replica } = database();
  return replica && onReplica.getStore() ? replica : reader;
}

/**
 * Runs the work with `read()` on the replica, where one is configured. A replica is a moment behind, so this is
 * for visitors only: a member would miss what they just wrote, and a new session would look unknown.
 */
export function readReplica<T>(work: () => T): T {
  return open?.replica ? onReplica.run(true, work) : work();
}

/**
 * The only way to change anything: runs the work in one transaction and resolves with its result once that
 * is committed and synced to disk. When the work fails, nothing of it stays. Writers wait for each other.
 */
export async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (insideWrite.getStore()) throw new Error('write() inside write() would wait for itself: pass the tx on instead');
  const unit = { afterCommit: [] as (() => void)[] };
  const result = await database().write((tx) => {
    // A transaction that is run again tells of its last run only.
    unit.afterCommit = [];
    return insideWrite.run(unit, () => work(tx));
  });
  for (const tell of unit.afterCommit) tell();
  return result;
}

/** Calls back once the running `write()` is committed, and never when it fails; outside of one, at once. */
export function afterCommit(tell: () => void): void {
  const unit = insideWrite.getStore();
  if (unit) unit.afterCommit.push(tell);
  else tell();
}

/** Waits for the running writer and closes every connection. */
export async function closeDatabase(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.close();
}
