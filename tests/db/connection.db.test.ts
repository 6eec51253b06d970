import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { engine } from '#db/column-kit';
import { database, read, write } from '#db/connection.server';
import { bumpContentVersion, contentVersion } from '#db/content-version.server';
import { organisation } from '#db/schema/organisations';
import { contentVersion as versionTable } from '#db/schema/shared';
import { isStorageFailure } from '#db/storage-failure';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

const anOrganisation = (name: string) =>
  ({ name, kind: 'music_school', createdAt: new Date('2026-11-23T12:00:00.123Z') }) as const;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const readOnlyMessage = (error: unknown) =>
  error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : '';

describe('write', () => {
  it('keeps what the work wrote, and returns its result', async () => {
    const [made] = await write((tx) => tx.insert(organisation).values(anOrganisation('De Brug')).returning());
    const [found] = await read().select().from(organisation).where(eq(organisation.id, made?.id ?? 0));
    expect(found).toEqual(made);
    expect(found?.createdAt).toEqual(new Date('2026-11-23T12:00:00.123Z'));
  });

  it('leaves nothing behind when the work fails after an await', async () => {
    const failing = write(async (tx) => {
      await tx.insert(organisation).values(anOrganisation('Half'));
      await pause(20);
      await tx.insert(organisation).values(anOrganisation('Klaar'));
      throw new Error('too late');
    });
    await expect(failing).rejects.toThrow('too late');
    await pause(20);
    expect(await read().select().from(organisation)).toEqual([]);
  });

  it('goes on after a failure', async () => {
    await expect(write(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await write(async (tx) => tx.insert(organisation).values(anOrganisation('Daarna')));
    expect(await read().$count(organisation)).toBe(1);
  });

  it('lets 50 concurrent writers lose and duplicate nothing', async () => {
    const before = await contentVersion();
    const writers = Array.from({ length: 50 }, (_, n) =>
      write(async (tx) => {
        const [row] = await tx.select().from(versionTable);
        await pause(1);
        await tx.update(versionTable).set({ version: (row?.version ?? 0) + 1 });
        await tx.insert(organisation).values(anOrganisation(`Organisatie ${n}`));
      }),
    );
    await Promise.all(writers);
    expect(await contentVersion()).toBe(before + 50);
    const names = await read().select({ name: organisation.name }).from(organisation);
    expect(new Set(names.map((row) => row.name)).size).toBe(50);
    expect(names).toHaveLength(50);
  });

  it('refuses a write inside a write instead of waiting for itself', async () => {
    const nested = write(() => write(async () => 'never'));
    await expect(nested).rejects.toThrow(/inside write/);
  });

  it('does not show a reader what is not committed', async () => {
    const seen: number[] = [];
    await write(async (tx) => {
      await tx.insert(organisation).values(anOrganisation('Nog niet'));
      seen.push(await read().$count(organisation));
    });
    seen.push(await read().$count(organisation));
    expect(seen).toEqual([0, 1]);
  });
});

describe('read', () => {
  it('gives a connection that the engine itself keeps from writing', async () => {
    const reader = read() as unknown as { insert: (table: typeof organisation) => { values: (row: object) => Promise<unknown> } };
    const attempt = (async () => reader.insert(organisation).values(anOrganisation('Stiekem')))();
    const error = await attempt.catch((caught: unknown) => caught);
    expect(isStorageFailure(error)).toBe(true);
    expect(readOnlyMessage(error)).toMatch(/read-?only/);
    expect(await read().$count(organisation)).toBe(0);
  });
});

describe('an acknowledged write', () => {
  it('was synced to disk', async () => {
    const settings = await write(async (tx) => {
      const table = engine === 'postgres' ? sql`pg_settings` : sql`pragma_synchronous`;
      const column = engine === 'postgres' ? sql<string>`setting` : sql<string>`synchronous`;
      const wanted = engine === 'postgres' ? sql`name in ('fsync', 'synchronous_commit')` : sql`1 = 1`;
      return tx.select({ value: column }).from(table).where(wanted);
    });
    // SQLite: 2 is FULL, https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(settings.map((row) => String(row.value))).toEqual(engine === 'postgres' ? ['on', 'on'] : ['2']);
  });
});

describe('bumpContentVersion', () => {
  it('counts up with the transaction, and not when that fails', async () => {
    const before = await contentVersion();
    await write((tx) => bumpContentVersion(tx));
    await write(async (tx) => {
      await bumpContentVersion(tx);
      throw new Error('undo');
    }).catch(() => undefined);
    expect(await contentVersion()).toBe(before + 1);
  });
});

it('opens one engine for the whole process', () => {
  expect(database()).toBe(database());
});
