import { tmpdir } from 'node:os';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { engine } from '#db/column-kit';
import { afterCommit, configureDatabase, read, readReplica, write } from '#db/connection.server';
import { organisation } from '#db/schema/organisations';
import { isStorageFailure } from '#db/storage-failure';
import { currentDatabaseUrl, useFreshDatabase } from '../support/database';

useFreshDatabase();

const anOrganisation = (name: string) => ({ name, kind: 'other', createdAt: new Date() }) as const;

describe('afterCommit', () => {
  it('tells of a write once it can be seen, and not when it failed', async () => {
    const seen: number[] = [];
    const told: string[] = [];
    await write(async (tx) => {
      await tx.insert(organisation).values(anOrganisation('De Brug'));
      afterCommit(() => told.push('committed'));
      afterCommit(() => void read().$count(organisation).then((count) => seen.push(count)));
      expect(told).toEqual([]);
    });
    await write(async () => {
      afterCommit(() => told.push('failed'));
      throw new Error('no');
    }).catch(() => undefined);
    expect(told).toEqual(['committed']);
    await expect.poll(() => seen).toEqual([1]);
  });
});

describe.runIf(engine === 'postgres')('with a replica that is behind', () => {
  it('visitors read from it, and everybody else what was acknowledged', async () => {
    const databaseUrl = currentDatabaseUrl();
    await configureDatabase({ dataDir: tmpdir(), databaseUrl, replicaUrl: inject('postgresUrl') });
    await write((tx) => tx.insert(organisation).values(anOrganisation('Zojuist')));
    expect(await read().$count(organisation)).toBe(1);
    // The stand-in for the replica has no tables at all: what is read there fails, so that we see who reads it.
    const replica = readReplica(async () => read().$count(organisation));
    await expect(replica).rejects.toMatchObject({ cause: { code: '42P01' } });
  });
});

describe.runIf(engine === 'postgres')('a write lock that another process holds', () => {
  it('is given up on with a failure that says "not now"', async () => {
    const other = new pg.Client(currentDatabaseUrl());
    await other.connect();
    await other.query('begin');
    await other.query('lock table organisation in access exclusive mode');
    const attempt = write((tx) => tx.insert(organisation).values(anOrganisation('Nooit')));
    const error = await attempt.catch((caught: unknown) => caught);
    await other.end();
    expect(isStorageFailure(error)).toBe(true);
    expect(await read().$count(organisation)).toBe(0);
  });
});
