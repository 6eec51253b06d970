import { and, eq, type SQL } from 'drizzle-orm';
import type { ExperimentStatus, FieldValues, SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { experiment } from '#db/schema/experiments';
import { space, topic, topicRead } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { filledFields } from '~/shapes/shape';
import { shapeOfSpace } from '~/shapes/shapes';
import type { Actor } from '~/shared/actor';
import { excerpt } from '~/shared/markdown/plain-text';
import type { ExperimentRowData, TopicRowData } from '../forum-data';
import { newReplyCount, newSince, ownReadMark } from './unread.server';
import { visibleTopic } from '../topics/visibility.server';

/** What a reader is shown of an author; needs joins with `person` and `organisation`. */
export const authorColumns = {
  id: person.id,
  name: person.name,
  pictureName: person.pictureName,
  jobTitle: person.jobTitle,
  organisationId: person.organisationId,
  organisationKind: organisation.kind,
};

const columns = {
  id: topic.id,
  slug: topic.slug,
  title: topic.title,
  summary: topic.summary,
  fields: topic.fields,
  spaceCode: space.code,
  discipline: topic.discipline,
  teachingForm: topic.teachingForm,
  createdAt: topic.createdAt,
  lastActivityAt: topic.lastActivityAt,
  replyCount: topic.replyCount,
  reactionCount: topic.reactionCount,
  acceptedPostId: topic.acceptedPostId,
  pinnedAt: topic.pinnedAt,
  closedAt: topic.closedAt,
  status: experiment.status,
  statusSince: experiment.statusSince,
  trialCount: experiment.trialCount,
  readPosition: topicRead.lastReadPosition,
  newReplies: newReplyCount(),
  author: authorColumns,
};

type Wanted = { where?: SQL | undefined; orderBy: SQL[]; limit: number };

/** Topics as rows of a list: only what the actor may read, with what is new to them. */
export async function listTopicRows(actor: Actor, { where, orderBy, limit }: Wanted): Promise<TopicRowData[]> {
  const rows = await read()
    .select(columns)
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(experiment, eq(experiment.topicId, topic.id))
    .leftJoin(topicRead, ownReadMark(actor))
    .where(and(visibleTopic(actor), where))
    .orderBy(...orderBy)
    .limit(limit);
  return rows.map(({ acceptedPostId, pinnedAt, closedAt, readPosition, status, statusSince, trialCount, fields, ...row }) => ({
    ...row,
    summary: row.summary ?? firstWords(row.spaceCode, fields),
    // Moved to another space, it is no experiment there.
    experiment: row.spaceCode === 'experiments' ? experimentOf(status, statusSince, trialCount) : null,
    createdAt: row.createdAt.getTime(),
    lastActivityAt: row.lastActivityAt.getTime(),
    isPinned: pinnedAt !== null,
    isClosed: closedAt !== null,
    isSolved: acceptedPostId !== null,
    isNew: actor !== null && readPosition === null && row.author.id !== actor.id && row.createdAt > newSince(),
  }));
}

/** Characters of what stands for a summary. */
const FIRST_WORDS = 240;

function firstWords(code: SpaceCode, fields: FieldValues | null): string | null {
  const shape = shapeOfSpace(code);
  const leg = shape && filledFields(shape, fields).find(({ field }) => field.shownAs === 'leg');
  return leg ? excerpt(leg.value, FIRST_WORDS) : null;
}

/** All three are absent where nobody said how far it is. */
function experimentOf(status: ExperimentStatus | null, since: Date | null, trialCount: number | null): ExperimentRowData | null {
  if (status === null || since === null) return null;
  return { status, since: since.getTime(), trialCount: trialCount ?? 0 };
}
