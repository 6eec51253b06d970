import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Bytes that the databases and logs of a run stay well under. */
const ROOM_NEEDED = 3 * 1024 ** 3;

/**
 * A folder for databases that only a test needs: in memory where there is plenty, for making and dropping a thousand
 * databases is mostly waiting for a disk.
 */
export function quickFolder(memory = '/dev/shm'): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM_NEEDED ? memory : tmpdir();
}
