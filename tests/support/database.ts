import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, inject } from 'vitest';
import { engine } from '#db/column-kit';
import { closeDatabase, configureDatabase } from '#db/connection.server';
import { migrate } from '#db/migrate.server';
import { SQLITE_FILE } from '#db/settings';
import { quickFolder } from './quick-folder';

/**
 * Gives every test of the file a migrated, empty database of its own on the engine of the project that
 * runs it. Migrating happens once a file; each test gets a copy.
 */
export function useFreshDatabase(): void {
  const databases = engine === 'postgres' ? postgresDatabases() : sqliteDatabases();
  beforeEach(() => databases.next());
  afterAll(async () => {
    await closeDatabase();
    await databases.dispose();
  });
}

/** As `useFreshDatabase`, but without any table: for tests of the migrations themselves. */
export function useEmptyDatabase(): void {
  const databases = engine === 'postgres' ? postgresDatabases() : sqliteDatabases();
  beforeEach(() => databases.empty());
  afterAll(async () => {
    await closeDatabase();
    await databases.dispose();
  });
}

function sqliteDatabases() {
  const home = mkdtempSync(path.join(quickFolder(), 'estafette-test-'));
  const template = path.join(home, 'template');
  return {
    empty: () => configureDatabase({ dataDir: path.join(home, randomUUID()) }),
    async next() {
      if (!existsSync(template)) await makeTemplate(template);
      const dataDir = path.join(home, randomUUID());
      mkdirSync(dataDir);
      copyFileSync(path.join(template, SQLITE_FILE), path.join(dataDir, SQLITE_FILE));
      await configureDatabase({ dataDir });
      currentFolder = dataDir;
    },
    async dispose() {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(template: string): Promise<void> {
  await configureDatabase({ dataDir: `${template}-new` });
  await migrate();
  await closeDatabase();
  renameSync(`${template}-new`, template);
}

function postgresDatabases() {
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  const made = new Set<string>();
  async function drop(name: string): Promise<void> {
    if (made.delete(name)) await administer(`drop database ${name} with (force)`);
  }
  async function make(from: string): Promise<void> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await administer(`create database ${name} ${from}`);
    await configureDatabase({ dataDir: tmpdir(), databaseUrl: urlOf(name) });
    // The one before goes at once: dropping sixty at the end of a file takes a busy machine a minute.
    if (current !== '') await drop(current);
    made.add(name);
    current = name;
  }
  return {
    empty: () => make(''),
    async next() {
      if (!made.has(template)) {
        await administer(`create database ${template}`);
        made.add(template);
        await configureDatabase({ dataDir: tmpdir(), databaseUrl: urlOf(template) });
        await migrate();
      }
      await closeDatabase();
      await make(`template ${template} ${inject('copyStrategy')}`);
    },
    async dispose() {
      for (const name of made) await drop(name);
      await endAdministration();
    },
  };
}

let current = '';
let currentFolder = '';

/** The data folder of the running test, on SQLite. */
export function currentDataDir(): string {
  return currentFolder;
}

/** Address of the PostgreSQL database that the running test has. */
export function currentDatabaseUrl(): string {
  return urlOf(current);
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

let administrator: pg.Client | undefined;

/** Runs one statement about whole databases, on a connection that the file keeps. */
async function administer(statement: string): Promise<void> {
  if (!administrator) {
    administrator = new pg.Client(inject('postgresUrl'));
    await administrator.connect();
  }
  await administrator.query(statement);
}

async function endAdministration(): Promise<void> {
  await administrator?.end();
  administrator = undefined;
}
