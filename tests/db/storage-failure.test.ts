import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '#db/engine-sqlite.server';
import { organisation } from '#db/schema/organisations';
import { SQLITE_FILE } from '#db/settings';
import { isStorageFailure } from '#db/storage-failure';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'estafette-storage-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const pageCount = () => Number(new Database(path.join(dataDir, SQLITE_FILE)).pragma('page_count', { simple: true }));
const anOrganisation = (name: string) => ({ name, kind: 'other', createdAt: new Date() }) as const;

describe('a full disk', () => {
  it('refuses the whole write, keeps what stood, and reads go on', async () => {
    const roomy = openSqlite(dataDir);
    await roomy.migrate('db/migrations/sqlite');
    await roomy.write((tx) => tx.insert(organisation).values(anOrganisation('Stond er al')));
    await roomy.close();
    const pages = 1 + pageCount();
    const full = openSqlite(dataDir, { maxPages: pages });
    const large = full.write(async (tx) => {
      await tx.insert(organisation).values(anOrganisation('Klein'));
      await tx.insert(organisation).values(anOrganisation('x'.repeat(200_000)));
    });
    const error = await large.catch((caught: unknown) => caught);
    expect(isStorageFailure(error)).toBe(true);
    expect(await full.reader.select({ name: organisation.name }).from(organisation)).toEqual([{ name: 'Stond er al' }]);
    await full.close();
  });
});

describe('a lock that another process holds', () => {
  it('lets other work of this process go on, and is waited for', async () => {
    const engine = openSqlite(dataDir);
    await engine.migrate('db/migrations/sqlite');
    const other = new Database(path.join(dataDir, SQLITE_FILE));
    other.exec('BEGIN IMMEDIATE');
    const waiting = engine.write((tx) => tx.insert(organisation).values(anOrganisation('Na het slot')));
    const reads: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      reads.push(await engine.reader.$count(organisation));
    }
    expect(reads).toEqual([0, 0, 0, 0, 0]);
    other.exec('ROLLBACK');
    await waiting;
    expect(await engine.reader.$count(organisation)).toBe(1);
    other.close();
    await engine.close();
  });

  it('is given up on with a failure that says "not now"', async () => {
    const engine = openSqlite(dataDir);
    await engine.migrate('db/migrations/sqlite');
    const other = new Database(path.join(dataDir, SQLITE_FILE));
    other.exec('BEGIN IMMEDIATE');
    const error = await engine.write((tx) => tx.insert(organisation).values(anOrganisation('Nooit'))).catch((caught: unknown) => caught);
    expect(isStorageFailure(error)).toBe(true);
    other.close();
    await engine.close();
  });
});
