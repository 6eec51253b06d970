import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { engine } from '#db/column-kit';
import { closeDatabase, configureDatabase, read } from '#db/connection.server';
import { migrate } from '#db/migrate.server';
import { post } from '#db/schema/forum';
import { faultsOfDump } from '#db/snapshot-postgres.server';
import { makeBackup } from '~/backup/make-backup.server';
import { restoreBackup } from '~/backup/restore-backup.server';
import { verifyBackup } from '~/backup/verify-backup.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { aPerson } from '../support/builders';
import { aTopic } from '../support/forum-builders';
import { installedBinaries, startCluster } from '../support/postgres-cluster';

const home = mkdtempSync(path.join(tmpdir(), 'estafette-backup-'));
const binaries = engine === 'postgres' ? installedBinaries() : undefined;

afterAll(() => rmSync(home, { recursive: true, force: true }));

// pg_dump comes with no package; where the machine has it, it is tried against a server of its own version.
describe.runIf(binaries)('a backup of PostgreSQL', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeAll(async () => {
    cluster = await startCluster(binaries);
    const client = new pg.Client(cluster.url('postgres'));
    await client.connect();
    for (const name of ['forum', 'empty']) await client.query(`create database ${name}`);
    await client.end();
  });
  afterAll(async () => {
    await closeDatabase();
    await cluster.stop();
  });

  it('holds everything that was acknowledged before it began, and is restored into an empty database only', async () => {
    const place = { dataDir: path.join(home, 'data'), databaseUrl: cluster.url('forum') };
    await configureDatabase(place);
    await migrate();
    mkdirSync(path.join(place.dataDir, 'uploads'), { recursive: true });
    writeFileSync(path.join(place.dataDir, 'uploads/picture.webp'), 'a picture');
    const author = await aPerson();
    const topic = await aTopic({ author });
    const acknowledged: string[] = [];
    let storming = true;
    const storm = (async () => {
      while (storming) {
        const body = `Antwoord ${randomUUID()}`;
        await postReply(author, topic.id, { body, submissionKey: randomUUID() });
        acknowledged.push(body);
      }
    })();
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...acknowledged];
    const file = await makeBackup(place, path.join(home, 'backups'), 'one.tar.gz').finally(() => {
      storming = false;
      return storm;
    });
    expect(acknowledged.length).toBeGreaterThan(before.length);
    expect((await verifyBackup(file)).parts.map((part) => part.path)).toEqual(['database.dump', 'uploads/picture.webp']);

    await expect(restoreBackup(file, place)).rejects.toThrow('holds a forum already');
    const restored = { dataDir: path.join(home, 'restored'), databaseUrl: cluster.url('empty') };
    await restoreBackup(file, restored);
    await configureDatabase(restored);
    const kept = new Set((await read().select({ body: post.markdown }).from(post)).map((row) => row.body));
    expect(before.filter((body) => !kept.has(body))).toEqual([]);
    expect(await migrate()).toBe(0);
    expect(readdirSync(restored.dataDir)).toEqual(['uploads']);
  });
});

describe('without pg_dump', () => {
  it('reading a dump says what is missing', async () => {
    vi.stubEnv('PATH', path.join(home, 'nowhere'));
    expect(await faultsOfDump(path.join(home, 'any.dump'))).toEqual([expect.stringContaining('pg_restore was not found')]);
    vi.unstubAllEnvs();
  });
});
