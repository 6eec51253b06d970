import { fork } from 'node:child_process';
import path from 'node:path';
import { Cron } from 'croner';
import type { Logger } from 'pino';
import { lastScheduled } from '~/backup/scheduled-backup.server';
import type { Settings } from '~/shared/settings.server';

/** The operator commands of the same build. */
const COMMANDS = 'build/server/cli.js';
/** A machine that was off at the hour makes up for it, this long after the start. */
const CATCH_UP_MS = 10 * 60_000;
/** The last backup is older than this: an hour was missed. */
const MISSED_MS = 25 * 3_600_000;

/**
 * Makes a backup every day at BACKUP_AT (Europe/Amsterdam), in a process of its own: copying the database holds up
 * the one that does it. Returns what stops the schedule.
 */
export function scheduleBackups({ BACKUP_DIR, BACKUP_AT }: Settings, logger: Logger): () => void {
  if (BACKUP_DIR === 'off') return () => undefined;
  const folder = path.resolve(BACKUP_DIR);
  const make = () => runBackup(folder, logger);
  const [hour, minute] = BACKUP_AT.split(':').map(Number);
  const daily = new Cron(`${minute} ${hour} * * *`, { timezone: 'Europe/Amsterdam', protect: true, unref: true }, make);
  const catchUp = setTimeout(() => {
    isMissed(folder).then((missed) => (missed ? make() : undefined)).catch((error: unknown) => logger.warn({ err: error }, 'backups could not be looked at'));
  }, CATCH_UP_MS).unref();
  return () => {
    daily.stop();
    clearTimeout(catchUp);
  };
}

async function isMissed(folder: string): Promise<boolean> {
  const last = await lastScheduled(folder);
  return !last || Date.now() - last.getTime() > MISSED_MS;
}

function runBackup(folder: string, logger: Logger): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(path.resolve(COMMANDS), ['backup', folder, '--scheduled'], { silent: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => {
      logger.error({ err: error }, 'the backup could not be started');
      // Nothing else may come: a day that never ended would hold back all that follow.
      resolve();
    });
    child.on('close', (code) => {
      if (code === 0) logger.info({ said: said.trim() }, 'backup made');
      else logger.error({ code, said: said.trim() }, 'the backup failed');
      resolve();
    });
  });
}
