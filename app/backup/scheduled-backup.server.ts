import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeBackup, type Place } from './make-backup.server';
import { madeAt, nameOfScheduled, outdated } from './retention';

/** Makes the backup of the day and removes those that need not be kept any more. Returns the path of the new one. */
export async function makeScheduledBackup(place: Place, folder: string, now = new Date()): Promise<string> {
  const file = await makeBackup(place, folder, nameOfScheduled(now));
  // Another server may remove the same ones at the same moment.
  for (const name of outdated(await readdir(folder))) await rm(path.join(folder, name), { force: true });
  return file;
}

/** When the newest scheduled backup in the folder was made; undefined when there is none. */
export async function lastScheduled(folder: string): Promise<Date | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const times = names.flatMap((name) => madeAt(name)?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
