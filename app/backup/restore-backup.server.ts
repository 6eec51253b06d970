import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { engine } from '#db/column-kit';
import { SQLITE_FILE } from '#db/settings';
import { hasTables, restoreDump } from '#db/snapshot-postgres.server';
import { hasSqliteOrItsLog } from '#db/snapshot-sqlite.server';
import { unpack } from './archive.server';
import type { Place } from './make-backup.server';
import { BackupError, DATABASE_FILES, UPLOADS_FOLDER, type Manifest } from './manifest';
import { checkDatabase } from './verify-backup.server';

/**
 * Puts a backup where the settings say that the forum's data are. It checks all of it first, and touches nothing
 * where data are already. The database comes last: a restore that was cut off leaves no forum that looks whole.
 * Throws a BackupError.
 */
export async function restoreBackup(file: string, place: Place): Promise<Manifest> {
  await requireEmpty(place);
  await mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  const unpacked = await mkdtemp(path.join(place.dataDir, '.being-restored-'));
  try {
    const manifest = await unpack(file, unpacked, () => true);
    await requireOpenable(manifest);
    await checkDatabase(manifest, unpacked);
    await putInPlace(unpacked, manifest, place);
    return manifest;
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function requireEmpty({ dataDir, databaseUrl }: Place): Promise<void> {
  const isTaken = databaseUrl ? await hasTables(databaseUrl) : hasSqliteOrItsLog(dataDir);
  if (isTaken) {
    const where = databaseUrl ? 'The database that DATABASE_URL names' : `The folder ${dataDir}`;
    throw new BackupError(`${where} holds a forum already. Restoring needs an empty one: move it away, or name another.`);
  }
  const uploads = await readdir(path.join(dataDir, UPLOADS_FOLDER)).catch(() => []);
  if (uploads.length > 0) throw new BackupError(`The folder ${dataDir} holds uploads already. Move them away first.`);
}

/** Throws when this code or this engine cannot open what the backup holds. */
async function requireOpenable(manifest: Manifest): Promise<void> {
  if (manifest.engine !== engine) {
    const [made, here] = [manifest.engine, engine].map((one) => (one === 'sqlite' ? 'SQLite' : 'PostgreSQL'));
    throw new BackupError(`This is a backup of ${made}, and DATABASE_URL asks for ${here}.`);
  }
  const journal = JSON.parse(await readFile(`db/migrations/${engine}/meta/_journal.json`, 'utf8')) as { entries: unknown[] };
  if (manifest.migrations > journal.entries.length) {
    throw new BackupError('The backup is of a newer version of Estafette than this one. Update first.');
  }
}

async function putInPlace(unpacked: string, manifest: Manifest, { dataDir, databaseUrl }: Place): Promise<void> {
  if (manifest.parts.some((part) => part.path.startsWith(`${UPLOADS_FOLDER}/`))) {
    await rm(path.join(dataDir, UPLOADS_FOLDER), { recursive: true, force: true });
    await rename(path.join(unpacked, UPLOADS_FOLDER), path.join(dataDir, UPLOADS_FOLDER));
  }
  const database = path.join(unpacked, DATABASE_FILES[manifest.engine]);
  if (databaseUrl) await restoreDump(databaseUrl, database);
  else await rename(database, path.join(dataDir, SQLITE_FILE));
}
