import type { ExperimentStatus, FieldValues } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { experiment, experimentMove } from '#db/schema/experiments';
import type { SignedIn } from '~/shared/actor';
import { scheduleReminder } from './schedule-reminder.server';

type Beginning = { topicId: number; author: SignedIn; status: ExperimentStatus; fields: FieldValues };

/** Notes how far an experiment is when it is posted: the first of its steps. */
export async function beginExperiment(tx: Tx, { topicId, author, status, fields }: Beginning, now: Date): Promise<void> {
  await tx.insert(experiment).values({ topicId, status, statusSince: now });
  await tx.insert(experimentMove).values({ topicId, from: null, to: status, fields, movedBy: author.id, movedAt: now });
  await scheduleReminder(tx, topicId, fields.evaluateOn ?? null, now);
}
