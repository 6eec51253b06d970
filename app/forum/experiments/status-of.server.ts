import { eq } from 'drizzle-orm';
import type { ExperimentStatus, SpaceCode } from '#db/codes';
import type { Queryable } from '#db/connection.server';
import { experiment } from '#db/schema/experiments';
import { hasStatus } from '../topics/topic-rules';

/** How far the experiment of a topic is; null for other topics, and where nobody said it yet. */
export async function statusOf(db: Queryable, topic: { id: number; spaceCode: SpaceCode }): Promise<ExperimentStatus | null> {
  if (!hasStatus(topic.spaceCode)) return null;
  const [row] = await db.select({ status: experiment.status }).from(experiment).where(eq(experiment.topicId, topic.id));
  return row?.status ?? null;
}
