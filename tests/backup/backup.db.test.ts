import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { create, extract, replace } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '#db/column-kit';
import { configureDatabase, read } from '#db/connection.server';
import { migrate } from '#db/migrate.server';
import { post } from '#db/schema/forum';
import { makeBackup, type Place } from '~/backup/make-backup.server';
import { restoreBackup } from '~/backup/restore-backup.server';
import { makeScheduledBackup } from '~/backup/scheduled-backup.server';
import { verifyBackup } from '~/backup/verify-backup.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { aPerson } from '../support/builders';
import { currentDataDir, useFreshDatabase } from '../support/database';
import { aTopic } from '../support/forum-builders';

useFreshDatabase();

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'estafette-backup-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = (name: string) => path.join(home, name);

/** The running test's forum, with some uploads. */
function aPlace(): Place {
  const dataDir = currentDataDir();
  mkdirSync(path.join(dataDir, 'uploads/ab'), { recursive: true });
  writeFileSync(path.join(dataDir, 'uploads/ab/picture.webp'), Buffer.alloc(100_000, 7));
  writeFileSync(path.join(dataDir, 'uploads/ab/.half-written'), 'no');
  writeFileSync(path.join(dataDir, 'uploads/lesplan é.pdf'), 'a document');
  return { dataDir };
}

// What differs on PostgreSQL is in backup-postgres.db.test.ts.
describe.runIf(engine === 'sqlite')('a backup', () => {
  it('holds everything that was acknowledged before it began, made in a storm of writing', async () => {
    const place = aPlace();
    const author = await aPerson();
    const topic = await aTopic({ author });
    const acknowledged: string[] = [];
    let storming = true;
    const storm = Array.from({ length: 4 }, async () => {
      while (storming) {
        const body = `Antwoord ${randomUUID()}`;
        await postReply(author, topic.id, { body, submissionKey: randomUUID() });
        acknowledged.push(body);
        // As between two requests: others have their turn.
        await setImmediate();
      }
    });
    while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...acknowledged];
    const file = await makeBackup(place, folder('backups'), 'one.tar.gz').finally(() => {
      storming = false;
      return Promise.all(storm);
    });
    expect(acknowledged.length).toBeGreaterThan(before.length);

    const restored = { dataDir: folder('restored') };
    await restoreBackup(file, restored);
    await configureDatabase(restored);
    const kept = new Set((await read().select({ body: post.markdown }).from(post)).map((row) => row.body));
    expect(before.filter((body) => !kept.has(body))).toEqual([]);
  });

  it('holds the uploads, and none that is still being written', async () => {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    const { parts } = await verifyBackup(file);
    expect(parts.map((part) => part.path)).toEqual(['database.sqlite', 'uploads/ab/picture.webp', 'uploads/lesplan é.pdf']);
    await restoreBackup(file, { dataDir: folder('restored') });
    expect(readFileSync(folder('restored/uploads/lesplan é.pdf'), 'utf8')).toBe('a document');
    expect(readdirSync(folder('restored')).sort()).toEqual(['estafette.sqlite', 'uploads']);
  });

  it('leaves nothing half made beside it, nor what a crash left of an earlier one', async () => {
    mkdirSync(folder('backups/.estafette-being-made-crashed'), { recursive: true });
    const yesterday = new Date(Date.now() - 20 * 3_600_000);
    utimesSync(folder('backups/.estafette-being-made-crashed'), yesterday, yesterday);
    await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    expect(readdirSync(folder('backups'))).toEqual(['one.tar.gz']);
  });

  it('can be made while another is being made in the same folder', async () => {
    const place = aPlace();
    const names = ['one.tar.gz', 'two.tar.gz', 'three.tar.gz'];
    await Promise.all(names.map((name) => makeBackup(place, folder('backups'), name)));
    expect(readdirSync(folder('backups')).sort()).toEqual([...names].sort());
    for (const name of names) await verifyBackup(folder(`backups/${name}`));
  });

  it('can be read by nobody but its owner, whoever may look into the folder', async () => {
    mkdirSync(folder('backups'), { mode: 0o755 });
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  it('is not made of nothing', async () => {
    await expect(makeBackup({ dataDir: folder('empty') }, folder('backups'), 'one.tar.gz')).rejects.toThrow('There is no database');
    expect(readdirSync(folder('backups'))).toEqual([]);
  });

  it('on schedule removes those that need not be kept', async () => {
    const place = aPlace();
    for (const day of ['10', '11', '12', '13', '14', '15', '16', '17', '18']) {
      await makeScheduledBackup(place, folder('backups'), new Date(`2026-11-${day}T03:30:00Z`));
    }
    const days = readdirSync(folder('backups')).map((name) => name.slice(20, 30));
    expect(days).toEqual(['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18']);
  });
});

describe.runIf(engine === 'sqlite')('restoring', () => {
  it('touches nothing where a forum is already', async () => {
    const place = aPlace();
    const file = await makeBackup(place, folder('backups'), 'one.tar.gz');
    await expect(restoreBackup(file, place)).rejects.toThrow('holds a forum already');
    mkdirSync(folder('other/uploads'), { recursive: true });
    writeFileSync(folder('other/uploads/mine.webp'), 'mine');
    await expect(restoreBackup(file, { dataDir: folder('other') })).rejects.toThrow('holds uploads already');
    expect(readdirSync(folder('other'))).toEqual(['uploads']);
    mkdirSync(folder('third'));
    writeFileSync(folder('third/estafette.sqlite-wal'), 'what a forum that was killed had still to write into a database that was moved away');
    await expect(restoreBackup(file, { dataDir: folder('third') })).rejects.toThrow('holds a forum already');
  });

  it('brings an older database up to date afterwards', async () => {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    await restoreBackup(file, { dataDir: folder('restored') });
    await configureDatabase({ dataDir: folder('restored') });
    expect(await migrate()).toBe(0);
  });
});

describe.runIf(engine === 'sqlite')('a damaged backup', () => {
  /** A backup whose unpacked parts were changed before it was packed again. */
  async function spoilt(spoil: (parts: string) => void, names?: string[]): Promise<string> {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    const parts = folder('parts');
    mkdirSync(parts);
    await extract({ file, cwd: parts });
    spoil(parts);
    const uploads = readdirSync(`${parts}/uploads`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const inside = uploads.map((entry) => path.relative(parts, path.join(entry.parentPath, entry.name)));
    await create({ file, cwd: parts, gzip: true }, names ?? ['manifest.json', 'database.sqlite', ...inside]);
    return file;
  }

  it.each<[string, RegExp, (parts: string) => void, string[]?]>([
    ['with another picture', /picture\.webp is not what was stored/, (parts) => writeFileSync(`${parts}/uploads/ab/picture.webp`, 'other')],
    ['without a picture', /lacks uploads\/ab\/picture\.webp/, (parts) => rmSync(`${parts}/uploads/ab/picture.webp`)],
    ['with something more', /uploads\/more, which its list does not name/, (parts) => writeFileSync(`${parts}/uploads/more`, 'more')],
    ['without its list', /does not begin with its list/, () => undefined, ['database.sqlite']],
    ['with a broken list', /list of contents is damaged/, (parts) => writeFileSync(`${parts}/manifest.json`, '{')],
  ])('%s is refused, and nothing is restored', async (_, reason, spoil, names) => {
    const file = await spoilt(spoil, names);
    await expect(verifyBackup(file)).rejects.toThrow(reason);
    await expect(restoreBackup(file, { dataDir: folder('restored') })).rejects.toThrow(reason);
    expect(readdirSync(folder('restored'))).toEqual([]);
  });

  it.each([1_000, 300_000])('with a part of %i bytes that the disk does not take is refused, and the command does not end silently', async (bytes) => {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    const parts = folder('parts');
    mkdirSync(`${parts}/first/uploads/ab`, { recursive: true });
    mkdirSync(`${parts}/second/uploads`, { recursive: true });
    await extract({ file, cwd: parts });
    writeFileSync(`${parts}/first/uploads/ab/one`, 'a file in a folder');
    // Where a folder stands no file can be written: the write fails as on a full disk, with most of it still to come.
    writeFileSync(`${parts}/second/uploads/ab`, randomBytes(bytes));
    const content = [[parts, 'manifest.json'], [`${parts}/first`, 'uploads/ab/one'], [`${parts}/second`, 'uploads/ab']] as const;
    const plain = folder('plain.tar');
    for (const [nth, [cwd, name]] of content.entries()) await (nth === 0 ? create : replace)({ file: plain, cwd }, [name]);
    await expect(restoreBackup(plain, { dataDir: folder('restored') })).rejects.toThrow(/EISDIR/);
    expect(readdirSync(folder('restored'))).toEqual([]);
  });

  it('that holds a part twice is refused', async () => {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    mkdirSync(folder('parts'));
    await extract({ file, cwd: folder('parts') });
    const plain = folder('plain.tar');
    await create({ file: plain, cwd: folder('parts') }, ['manifest.json', 'database.sqlite', 'uploads/ab/picture.webp', 'uploads/lesplan é.pdf']);
    await replace({ file: plain, cwd: folder('parts') }, ['database.sqlite']);
    await expect(verifyBackup(plain)).rejects.toThrow('database.sqlite twice');
  });

  it('that was cut off is refused', async () => {
    const file = await makeBackup(aPlace(), folder('backups'), 'one.tar.gz');
    truncateSync(file, readFileSync(file).length - 2_000);
    await expect(verifyBackup(file)).rejects.toThrow(/damaged/);
  });

  it('that is another file altogether is refused', async () => {
    writeFileSync(folder('letter.tar.gz'), 'Beste collega');
    await expect(verifyBackup(folder('letter.tar.gz'))).rejects.toThrow(/damaged or no backup/);
    await expect(verifyBackup(folder('nothing.tar.gz'))).rejects.toThrow('There is no file');
  });
});
