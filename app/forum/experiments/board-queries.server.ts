import { and, desc, eq, sql } from 'drizzle-orm';
import { EXPERIMENT_STATUSES, type ExperimentStatus } from '#db/codes';
import { read } from '#db/connection.server';
import { experiment } from '#db/schema/experiments';
import { space, topic } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import type { TopicRowData } from '../forum-data';
import { listTopicRows } from '../lists/topic-rows.server';
import { visibleTopic } from '../topics/visibility.server';
import { countExperiments } from './experiment-facets.server';
import { nextStatuses } from './experiment-moves';
import { canMoveExperiment } from './experiment-rules';

/** Cards in one column; the rest is one link away, in the list. */
export const CARDS_PER_COLUMN = 20;

/** A column of the board: its newest cards, and how many there are. */
export type BoardColumn = { status: ExperimentStatus; count: number; cards: BoardCard[] };
export type BoardCard = { row: TopicRowData; mayMove: boolean };

/** The experiments by status, the liveliest first. The caller has judged who may read the space. Three statements at most. */
export async function readBoard(actor: Actor): Promise<BoardColumn[]> {
  const parts = EXPERIMENT_STATUSES.map((status, n) => sql`select id from ${liveliest(actor, status)} as ${sql.identifier(`part_${n}`)}`);
  const rows = await listTopicRows(actor, {
    where: sql`${topic.id} in (${sql.join(parts, sql` union all `)})`,
    orderBy: [desc(topic.lastActivityAt), desc(topic.id)],
    limit: CARDS_PER_COLUMN * EXPERIMENT_STATUSES.length,
  });
  const { statuses } = await countExperiments();
  return EXPERIMENT_STATUSES.map((status) => ({
    status,
    count: statuses[status] ?? 0,
    cards: rows.filter((row) => row.experiment?.status === status).map((row) => ({ row, mayMove: mayMove(actor, row) })),
  }));
}

function liveliest(actor: Actor, status: ExperimentStatus) {
  return read()
    .select({ id: topic.id })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(experiment, eq(experiment.topicId, topic.id))
    .where(and(visibleTopic(actor), eq(space.code, 'experiments'), eq(experiment.status, status)))
    .orderBy(desc(topic.lastActivityAt), desc(topic.id))
    .limit(CARDS_PER_COLUMN);
}

function mayMove(actor: Actor, { author, spaceCode, isClosed, experiment: found }: TopicRowData): boolean {
  const status = found?.status ?? null;
  const facts = { authorId: author.id, spaceCode, closed: isClosed, deleted: false, status };
  return canMoveExperiment(actor, facts) && nextStatuses(status).length > 0;
}
