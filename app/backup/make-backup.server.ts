import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { engine } from '#db/column-kit';
import { dumpPostgres } from '#db/snapshot-postgres.server';
import { hasSqlite, snapshotSqlite } from '#db/snapshot-sqlite.server';
import { describePart, pack } from './archive.server';
import { copyUploads } from './copy-uploads.server';
import { BackupError, DATABASE_FILES, FORMAT, MANIFEST_FILE, UPLOADS_FOLDER, type Manifest } from './manifest';
import { verifyBackup } from './verify-backup.server';

export type Place = {
  /** The folder of the forum's data. */
  dataDir: string;
  /** `postgres://…`; absent means the embedded SQLite. */
  databaseUrl?: string | undefined;
};

/** Begins the name of a folder in which a backup is being made; what a crash left of one is removed. */
const WORKSHOP = '.estafette-being-made-';
/** A younger folder may be of a backup that is being made now, by hand or by another server. The largest takes an hour. */
const LEFT_BY_A_CRASH_MS = 12 * 3_600_000;

/**
 * Makes a backup of the database and the uploads in the folder, while the forum goes on. It is written aside, read
 * back and compared, and only then gets its name. Returns the path of the file. Throws a BackupError.
 */
export async function makeBackup(place: Place, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeWorkshops(folder);
  const workshop = await mkdtemp(path.join(folder, WORKSHOP));
  try {
    const manifest = await gather(place, workshop);
    const whole = path.join(workshop, 'whole.tar.gz');
    await pack(workshop, manifest, whole);
    // It holds everybody's address and password hash, and the folder may be open to others.
    await chmod(whole, 0o600);
    await verifyBackup(whole);
    await toDisk(whole);
    const target = path.join(folder, name);
    await rename(whole, target);
    // The name is on the disk once its folder is. Windows knows no such thing: it refuses with EPERM.
    if (process.platform !== 'win32') await toDisk(folder, 'r');
    return target;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The database before the uploads: an upload that comes in between is one too many, never one too few. */
async function gather(place: Place, workshop: string): Promise<Manifest> {
  const database = DATABASE_FILES[engine];
  const migrations = await snapshot(place, path.join(workshop, database));
  const uploads = await copyUploads(path.join(place.dataDir, 'uploads'), path.join(workshop, UPLOADS_FOLDER));
  const parts = [await describePart(workshop, database)];
  for (const file of uploads) parts.push(await describePart(workshop, path.join(UPLOADS_FOLDER, file)));
  const manifest: Manifest = { format: FORMAT, madeAt: new Date().toISOString(), engine, migrations, parts };
  await writeFile(path.join(workshop, MANIFEST_FILE), JSON.stringify(manifest, null, 1));
  return manifest;
}

async function snapshot({ dataDir, databaseUrl }: Place, target: string): Promise<number> {
  if (databaseUrl) return dumpPostgres(databaseUrl, target);
  if (!hasSqlite(dataDir)) throw new BackupError(`There is no database in ${dataDir}: is DATA_DIR right?`);
  return snapshotSqlite(dataDir, target);
}

async function removeWorkshops(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(WORKSHOP));
  for (const name of left) {
    const workshop = path.join(folder, name);
    // Gone since the folder was listed: another has just finished.
    const changedAt = await stat(workshop).then(({ mtimeMs }) => mtimeMs, () => Infinity);
    if (Date.now() - changedAt > LEFT_BY_A_CRASH_MS) await rm(workshop, { recursive: true, force: true });
  }
}

/** Windows flushes only what is open for writing; a folder can be opened for reading alone. */
async function toDisk(fileOrFolder: string, flags: 'r' | 'r+' = 'r+'): Promise<void> {
  const handle = await open(fileOrFolder, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
