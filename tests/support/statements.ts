import Database from 'better-sqlite3';
import pg from 'pg';
import { vi } from 'vitest';
import { engine } from '#db/column-kit';

export type Statements = { texts: string[]; rows: number };

type Spied = { results: { value: unknown }[]; calls: unknown[][] };

/** Runs the work and tells which SQL statements the driver was given, and how many rows came back. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statements> {
  const recorder = engine === 'postgres' ? onPostgres() : onSqlite();
  try {
    await work();
    return await recorder.read();
  } finally {
    recorder.restore();
  }
}

function onSqlite() {
  // Runs, not preparations: each statement is compiled once a connection.
  const prototype = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Database.Statement;
  const spies = (['all', 'get', 'run'] as const).map((method) => vi.spyOn(prototype, method));
  const results = () => spies.flatMap((spy) => spy.mock.results.map(({ value }) => value as unknown));
  const texts = () => spies.flatMap((spy) => (spy.mock.contexts as Database.Statement[]).map(({ source }) => source));
  return {
    read: () => ({
      texts: texts(),
      rows: results().reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0),
    }),
    restore: () => spies.forEach((spy) => spy.mockRestore()),
  };
}

function onPostgres() {
  const query = vi.spyOn(pg.Pool.prototype, 'query') as unknown as { mock: Spied; mockRestore: () => void };
  return {
    async read() {
      const found = await Promise.all(query.mock.results.map((result) => result.value as Promise<{ rows: unknown[] }>));
      return {
        texts: query.mock.calls.map(([asked]) => (typeof asked === 'string' ? asked : (asked as { text: string }).text)),
        rows: found.reduce((sum, { rows }) => sum + rows.length, 0),
      };
    },
    restore: () => query.mockRestore(),
  };
}
