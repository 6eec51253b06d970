import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { experiment } from '#db/schema/experiments';
import { space, topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { dayKey } from '~/shared/i18n/format';
import { visibleTopic } from '../topics/visibility.server';

/** An experiment of one's own that waits to be evaluated. */
export type DueExperiment = { id: number; title: string };

/** More than anybody runs at the same time. */
const MAX_DUE = 10;

/** One's own experiments that are running and of which the day of evaluation has come, the oldest day first. */
export async function listDueExperiments(actor: Actor, now = new Date()): Promise<DueExperiment[]> {
  if (!isMember(actor)) return [];
  const isDue = and(eq(experiment.status, 'running'), lte(experiment.evaluateOn, dayKey(now)));
  const isOwn = and(eq(topic.authorId, actor.id), eq(space.code, 'experiments'), isNull(topic.closedAt));
  return read()
    .select({ id: topic.id, title: topic.title })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(experiment, eq(experiment.topicId, topic.id))
    .where(and(visibleTopic(actor), isOwn, isDue))
    .orderBy(asc(experiment.evaluateOn), asc(topic.id))
    .limit(MAX_DUE);
}
