import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Engine, Reader, Tx } from './engine-types';
import * as schema from './schema';
import { BUSY_TIMEOUT_MS } from './settings';

/** Connections to the primary; each running transaction holds one. */
const WRITER_CONNECTIONS = 10;
const READER_CONNECTIONS = 10;

/** Any fixed number: the key of the lock that makes writers wait for each other, in every process. */
const WRITE_LOCK = 7_283_882;

/** At the connection: a forgotten write through read() is refused by the server itself. */
const READ_ONLY = '-c default_transaction_read_only=on';

/** Connects to PostgreSQL; visitors' reads go to the replica where one is configured. */
export function openPostgres(databaseUrl: string, replicaUrl?: string): Engine {
  const primary = newPool(databaseUrl, WRITER_CONNECTIONS);
  const reader = newPool(databaseUrl, READER_CONNECTIONS, READ_ONLY);
  const replica = replicaUrl ? newPool(replicaUrl, READER_CONNECTIONS, READ_ONLY) : undefined;
  const primaryDb = drizzle(primary, { schema });
  return {
    reader: drizzle(reader, { schema }) as unknown as Reader,
    ...(replica ? { replica: drizzle(replica, { schema }) as unknown as Reader } : {}),
    write: (work) => transact(primaryDb, work),
    async migrate(folder) {
      const before = await countMigrations(primary);
      await migrate(primaryDb, { migrationsFolder: folder });
      return (await countMigrations(primary)) - before;
    },
    async close() {
      await Promise.all([primary.end(), reader.end(), replica?.end()]);
    },
  };
}

function newPool(connectionString: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, options, connectionTimeoutMillis: BUSY_TIMEOUT_MS });
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * One writer at a time, as on SQLite, so that `select … then update` means the same on both engines.
 * Nearly every change bumps the one content_version row and would wait there anyway.
 */
function transact<T>(db: NodePgDatabase<typeof schema>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local lock_timeout = ${BUSY_TIMEOUT_MS}`));
    await tx.execute(sql`select pg_advisory_xact_lock(${WRITE_LOCK})`);
    return work(tx as unknown as Tx);
  });
}

async function countMigrations(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ known: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations')::text as known`,
  );
  if (!rows[0]?.known) return 0;
  const counted = await pool.query<{ n: number }>('select count(*)::int as n from drizzle.__drizzle_migrations');
  return counted.rows[0]?.n ?? 0;
}
