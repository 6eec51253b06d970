import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a second name (a hard link, or a copy where the disk is another one) to each stored upload in the target folder,
 * so that the forum may clean up meanwhile. Returns the paths within the folder, in order. Hidden files are still
 * being written and belong to nobody yet.
 */
export async function copyUploads(folder: string, target: string): Promise<string[]> {
  await mkdir(target, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneWhenAbsent);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((name) => name.startsWith('.')))
    .sort();
  const copied: string[] = [];
  for (const file of files) if (await copyOne(path.join(folder, file), path.join(target, file))) copied.push(file);
  return copied;
}

/** Whether the file was still there. */
async function copyOne(from: string, to: string): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error;
      return copyFile(from, to);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function noneWhenAbsent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
