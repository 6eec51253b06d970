import { eq } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { experiment } from '#db/schema/experiments';
import { dayKey } from '~/shared/i18n/format';
import { momentOn } from '~/shared/i18n/day-start';
import { recordEvent } from '~/shared/outbox/record-event.server';

/** The hour in Amsterdam at which the reminder is sent. */
const REMINDER_HOUR = 9;

/**
 * Notes the day on which the experiment is evaluated, and sees to it that its author is reminded of it that morning;
 * never for a day that has passed. Call it when the experiment starts to run and when the day changes, also to none.
 */
export async function scheduleReminder(tx: Tx, topicId: number, day: string | null, now: Date): Promise<void> {
  const [row] = await tx
    .update(experiment)
    .set({ evaluateOn: day })
    .where(eq(experiment.topicId, topicId))
    .returning({ status: experiment.status, since: experiment.statusSince });
  const dueAt = day === null ? undefined : momentOn(day, REMINDER_HOUR);
  if (row?.status !== 'running' || !dueAt || day === null || day < dayKey(now)) return;
  await recordEvent(tx, 'experiment.evaluation_due', { topicId, day, since: row.since.getTime() }, now, dueAt);
}
