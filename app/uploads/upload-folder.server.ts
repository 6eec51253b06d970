import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { settings } from '~/shared/settings.server';

/** Folders that are still being filled begin with this; no name of an upload does. */
const ASIDE = '.new-';

/** The one file of a document; a picture has `480.webp` and so on. */
export const DOCUMENT_FILE = 'document';

/** Where the files of an upload lie: a folder of its own, so that all of them come and go at once. */
export function uploadFolder(name: string): string {
  return path.join(uploadsFolder(), name);
}

/**
 * Fills a folder aside with `fill`, and gives it its place when it is whole: whoever reads sees all of its files or
 * none. `fill` answers the name it must get. When it throws, nothing is left.
 */
export async function keepFolder<T extends { name: string }>(fill: (folder: string) => Promise<T>): Promise<T> {
  const aside = path.join(uploadsFolder(), `${ASIDE}${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  try {
    const filled = await fill(aside);
    await rename(aside, uploadFolder(filled.name));
    return filled;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Removes the files of an upload; those that are gone already are no error. */
export async function removeFolder(name: string): Promise<void> {
  await rm(uploadFolder(name), { recursive: true, force: true });
}

/** The folders that were last changed before `before`, those that a crash left half filled included. */
export async function listFoldersOlderThan(before: Date): Promise<string[]> {
  const names = await readdir(uploadsFolder()).catch(emptyWhenAbsent);
  const old = await Promise.all(names.map(async (name) => ((await changedAt(name)) < before.getTime() ? [name] : [])));
  return old.flat();
}

async function changedAt(name: string): Promise<number> {
  // Gone since the folder was listed: then it is not for us.
  return stat(uploadFolder(name)).then(({ mtimeMs }) => mtimeMs, () => Infinity);
}

function emptyWhenAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function uploadsFolder(): string {
  return path.join(path.resolve(settings().DATA_DIR), 'uploads');
}
