import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Bytes of what a tool may say; a list of contents is some tens of kilobytes. */
const OUTPUT_BYTES = 16 * 1024 * 1024;

/** A tool of PostgreSQL that is missing or failed; the message says what to do. */
export class PostgresToolError extends Error {}

/** Writes a consistent dump to the file with `pg_dump`; returns how many migrations the database has had. */
export async function dumpPostgres(url: string, target: string): Promise<number> {
  const migrations = await migrationsOf(url);
  await tool('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${target}`], url);
  return migrations;
}

/** What is wrong with a dump, in `pg_restore`'s own words; nothing when its contents can be listed. */
export async function faultsOfDump(file: string): Promise<string[]> {
  try {
    await tool('pg_restore', ['--list', file]);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Puts a dump into a database without tables: all of it, or nothing. */
export async function restoreDump(url: string, file: string): Promise<void> {
  const whole = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'];
  await tool('pg_restore', [...whole, `--dbname=${environmentOf(url).PGDATABASE}`, file], url);
}

/** Whether the database holds a table already, whatever is in it. */
export async function hasTables(url: string): Promise<boolean> {
  const ours = `select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`;
  return (await ask(url, ours)).length > 0;
}

async function migrationsOf(url: string): Promise<number> {
  const [row] = await ask<{ n: number }>(url, 'select count(*)::int as n from drizzle.__drizzle_migrations');
  return row?.n ?? 0;
}

async function ask<R extends pg.QueryResultRow>(url: string, question: string): Promise<R[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<R>(question)).rows;
  } finally {
    await client.end();
  }
}

async function tool(name: string, options: string[], url?: string): Promise<void> {
  const env = { ...process.env, ...(url ? environmentOf(url) : {}) };
  try {
    await run(name, options, { env, maxBuffer: OUTPUT_BYTES });
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') {
      throw new PostgresToolError(`${name} was not found: install PostgreSQL's client programs, of the server's version or newer.`);
    }
    throw new PostgresToolError(`${name} failed: ${(stderr ?? String(error)).trim()}`);
  }
}

/** The address in the variables that PostgreSQL's programs read: arguments can be seen by everybody on the machine. */
function environmentOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const given = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
