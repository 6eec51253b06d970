import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engine } from '#db/column-kit';
import { closeDatabase, database, read, write } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { migrate } from '#db/migrate.server';
import { organisation } from '#db/schema/organisations';
import { space } from '#db/schema/forum';
import { useEmptyDatabase } from '../support/database';

const folder = path.resolve('db/migrations', engine);
const steps = readdirSync(folder).filter((name) => name.endsWith('.sql')).length;
const made: string[] = [];

useEmptyDatabase();
afterEach(() => {
  for (const copy of made.splice(0)) rmSync(copy, { recursive: true });
});

/** A copy of the migrations as they were some steps ago. */
function migrationsBefore(stepsBack: number): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'estafette-migrations-'));
  made.push(copy);
  cpSync(folder, copy, { recursive: true });
  const journalFile = path.join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: unknown[] };
  journal.entries = journal.entries.slice(0, journal.entries.length - stepsBack);
  writeFileSync(journalFile, JSON.stringify(journal));
  return copy;
}

describe('migrate', () => {
  it('brings an empty database to the newest schema, once', async () => {
    expect(await migrate()).toBe(steps);
    expect(await migrate()).toBe(0);
    expect(await contentVersion()).toBe(1);
    const spaces = await read().select({ code: space.code, readAccess: space.readAccess }).from(space);
    expect(spaces).toHaveLength(7);
    expect(spaces.filter((row) => row.readAccess === 'members').map((row) => row.code)).toEqual(['help']);
  });

  it('keeps the data of a database that is one migration behind', async () => {
    expect(await database().migrate(migrationsBefore(1))).toBe(steps - 1);
    const values = { name: 'Van vroeger', kind: 'other', createdAt: new Date('2025-01-01') } as const;
    await write((tx) => tx.insert(organisation).values(values));
    await closeDatabase();
    expect(await migrate()).toBe(1);
    const kept = await read().select({ name: organisation.name }).from(organisation);
    expect(kept).toEqual([{ name: 'Van vroeger' }]);
  });
});
