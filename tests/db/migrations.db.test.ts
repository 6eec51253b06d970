import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engine } from '#db/column-kit';
import { closeDatabase, database, read, write } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { migrate } from '#db/migrate.server';
import { space, tag } from '#db/schema/forum';
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
    // A table whose columns never changed: the schema here is today's, the database that of one step ago.
    await write((tx) => tx.insert(tag).values({ name: 'Van vroeger', slug: 'van-vroeger' }));
    await closeDatabase();
    expect(await migrate()).toBe(1);
    const kept = await read().select({ name: tag.name }).from(tag);
    expect(kept).toEqual([{ name: 'Van vroeger' }]);
  });
});
