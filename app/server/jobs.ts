import type { Logger } from 'pino';
import { removeUnconfirmedRequests } from '~/accounts/joining/join-requests.server';
import { removeUnusedInvitations } from '~/accounts/joining/own-invitation.server';
import { removeExpiredSessions } from '~/accounts/session.server';
import { removeExpiredImports } from '~/data-transfer/import-job.server';
import { removeUnusedUploads } from '~/forum/uploads/remove-unused-uploads.server';
import { startOutbox } from '~/shared/outbox/deliver.server';
import { removeDelivered } from '~/shared/outbox/tidy.server';
import { settings } from '~/shared/settings.server';
import { scheduleBackups } from './backup-schedule';

/** Milliseconds between clean-ups: what is ended or delivered does no harm, removing it only saves room. */
const CLEAN_UP_EVERY_MS = 6 * 3_600_000;

/** Starts what runs beside the requests; returns what stops it and waits until it has stopped. */
export function startJobs(logger: Logger): () => Promise<void> {
  const stopOutbox = startOutbox((error) => logger.error({ err: error }, 'the outbox failed'));
  const cleanUp = () => {
    const removals = [
      removeExpiredSessions(),
      removeDelivered(),
      removeUnconfirmedRequests(),
      removeUnusedInvitations(),
      removeUnusedUploads(),
      removeExpiredImports(),
    ];
    Promise.all(removals).catch((error: unknown) => logger.warn({ err: error }, 'what has ended or is used nowhere was not removed'));
  };
  cleanUp();
  const timer = setInterval(cleanUp, CLEAN_UP_EVERY_MS);
  const stopBackups = scheduleBackups(settings(), logger);
  return async () => {
    stopBackups();
    clearInterval(timer);
    await stopOutbox();
  };
}
