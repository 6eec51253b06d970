import { lastScheduled } from '~/backup/scheduled-backup.server';
import { settings } from '~/shared/settings.server';

/** Milliseconds after which a daily backup is missed: two were due. */
const OLD_MS = 2 * 86_400_000;

export type BackupState = { state: 'off' | 'none' } | { state: 'fresh' | 'old'; madeAt: string };

/** When the last daily backup was made, and whether that is longer ago than it should be. */
export async function backupState(now = new Date()): Promise<BackupState> {
  const { BACKUP_DIR } = settings();
  if (BACKUP_DIR === 'off') return { state: 'off' };
  const last = await lastScheduled(BACKUP_DIR);
  if (!last) return { state: 'none' };
  return { state: now.getTime() - last.getTime() > OLD_MS ? 'old' : 'fresh', madeAt: last.toISOString() };
}
