import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { experimentTrial } from '#db/schema/experiments';

/** The trial of this person, withdrawn or not; undefined when there never was one. */
export async function findOwnTrial(db: Queryable, topicId: number, personId: number) {
  const [own] = await db
    .select()
    .from(experimentTrial)
    .where(and(eq(experimentTrial.topicId, topicId), eq(experimentTrial.personId, personId)));
  return own;
}

/** How many trials of these topics stand, by topic; one without any is absent. */
export async function countTrials(db: Queryable, topicIds: number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ topicId: experimentTrial.topicId, n: count() })
    .from(experimentTrial)
    .where(and(inArray(experimentTrial.topicId, topicIds), isNull(experimentTrial.withdrawnAt)))
    .groupBy(experimentTrial.topicId);
  return new Map(rows.map(({ topicId, n }) => [topicId, n]));
}
