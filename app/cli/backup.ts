import { stat } from 'node:fs/promises';
import path from 'node:path';
import { makeBackup } from '~/backup/make-backup.server';
import type { Manifest } from '~/backup/manifest';
import { restoreBackup } from '~/backup/restore-backup.server';
import { nameOfBackup } from '~/backup/retention';
import { makeScheduledBackup } from '~/backup/scheduled-backup.server';
import { verifyBackup } from '~/backup/verify-backup.server';
import { settings } from '~/shared/settings.server';

/** Makes a backup in the folder and says where it is. */
export async function backup(folder: string, { scheduled = false }: { scheduled?: boolean }): Promise<void> {
  const make = scheduled ? makeScheduledBackup(place(), folder) : makeBackup(place(), folder, nameOfBackup(new Date()));
  const file = await make;
  const { size } = await stat(file);
  console.log(`Made and read back: ${path.resolve(file)} (${megabytes(size)})`);
}

/** Reads a backup through and says what is in it. */
export async function verify(file: string): Promise<void> {
  console.log(`The backup is whole. ${contents(await verifyBackup(file))}`);
}

/** Puts a backup where the settings say that the forum's data are. */
export async function restore(file: string): Promise<void> {
  const manifest = await restoreBackup(file, place());
  console.log(`Restored. ${contents(manifest)}`);
  console.log('Start the forum with npm start; it brings an older database up to date.');
}

function place() {
  const { DATA_DIR, DATABASE_URL } = settings();
  return { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
}

function contents({ madeAt, engine, parts }: Manifest): string {
  const size = parts.reduce((sum, part) => sum + part.bytes, 0);
  const uploads = parts.length - 1;
  const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  return `Made at ${madeAt}: a ${name} database and ${uploads} uploaded ${uploads === 1 ? 'file' : 'files'}, ${megabytes(size)}.`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
