import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultsOfDump } from '#db/snapshot-postgres.server';
import { faultsOfSqlite } from '#db/snapshot-sqlite.server';
import { unpack } from './archive.server';
import { BackupError, DATABASE_FILES, type Manifest } from './manifest';

/**
 * Reads a backup through: every checksum, and the database by its engine's own check. Returns its list of contents;
 * throws a BackupError that says what is wrong.
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'estafette-verify-'));
  try {
    const databases: string[] = Object.values(DATABASE_FILES);
    const manifest = await unpack(file, folder, (name) => databases.includes(name));
    await checkDatabase(manifest, folder);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws a BackupError when the database that was unpacked into the folder is not whole. */
export async function checkDatabase(manifest: Manifest, folder: string): Promise<void> {
  const name = DATABASE_FILES[manifest.engine];
  if (!manifest.parts.some((part) => part.path === name)) throw new BackupError('The backup holds no database.');
  const file = path.join(folder, name);
  const faults = manifest.engine === 'sqlite' ? faultsOfSqlite(file) : await faultsOfDump(file);
  if (faults.length > 0) throw new BackupError(`The database in the backup is damaged: ${faults.join('; ')}`);
}
