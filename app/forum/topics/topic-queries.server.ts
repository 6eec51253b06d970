import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { FieldValues } from '#db/codes';
import { person } from '#db/schema/accounts';
import { post, space, topic, topicRead, topicTag } from '#db/schema/forum';
import { experiment } from '#db/schema/experiments';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { builtOnce, given } from '~/shared/built-query.server';
import { notFound } from '~/shared/errors/app-error';
import type { TopicData, TopicLink } from '../forum-data';
import { authorColumns } from '../lists/topic-rows.server';
import type { Status } from '../experiments/experiment-moves';
import { followed } from '../following/follow-queries.server';
import { firstNewPosition, newReplyCount, ownReadMark } from '../lists/unread.server';
import { visibleOrRestorableTopic, visibleTopic } from './visibility.server';

const columns = {
  id: topic.id,
  slug: topic.slug,
  title: topic.title,
  summary: topic.summary,
  fields: topic.fields,
  caseStudyId: topic.caseStudyId,
  spaceCode: space.code,
  discipline: topic.discipline,
  teachingForm: topic.teachingForm,
  language: topic.language,
  createdAt: topic.createdAt,
  replyCount: topic.replyCount,
  lastPosition: topic.lastPosition,
  acceptedPostId: topic.acceptedPostId,
  acceptedPosition: sql<number | null>`(select ${post.position} from ${post} where ${post.id} = ${topic.acceptedPostId})`,
  pinnedAt: topic.pinnedAt,
  closedAt: topic.closedAt,
  deletedAt: topic.deletedAt,
  experimentStatus: experiment.status,
  author: authorColumns,
  readPosition: topicRead.lastReadPosition,
  newReplies: newReplyCount(),
  firstNew: firstNewPosition(),
};

const findTopicRow = builtOnce((db, actor) =>
  db
    .select({ ...columns, followed: followed(actor, 'topic', topic.id) })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(experiment, eq(experiment.topicId, topic.id))
    .leftJoin(topicRead, ownReadMark(actor))
    .where(and(eq(topic.id, given('id')), visibleOrRestorableTopic(actor))),
);

/** Where a member left off: the first reply they have not seen, and how many there are. */
export type LeftOff = { position: number; count: number };

export type FoundTopic = {
  topic: TopicData;
  leftOff: LeftOff | null;
  /** How far this member has read; null for a visitor and for who never opened it. */
  readPosition: number | null;
  acceptedPosition: number | null;
  isFollowed: boolean;
  /** How far the experiment is; null where nobody said it. */
  experimentStatus: Status;
  /** What the fields of its shape say. */
  fields: FieldValues | null;
};

/** A topic as this actor may see it. Throws 404 for one that is not there or not theirs to read. */
export async function getTopic(actor: Actor, id: number): Promise<FoundTopic> {
  const [row] = await findTopicRow(actor, { id });
  if (!row) throw notFound();
  const { pinnedAt, closedAt, deletedAt, readPosition, acceptedPosition, newReplies, firstNew, followed: on, experimentStatus, fields, ...rest } = row;
  const states = { isPinned: pinnedAt !== null, isClosed: closedAt !== null, isDeleted: deletedAt !== null };
  return {
    topic: { ...rest, ...states, createdAt: rest.createdAt.getTime() },
    leftOff: firstNew !== null && newReplies > 0 ? { position: firstNew, count: newReplies } : null,
    readPosition,
    acceptedPosition,
    isFollowed: Number(on) === 1,
    experimentStatus,
    fields,
  };
}

/** How many of the newest topics that share a tag are compared. Older ones are no help, and a tag can have thousands. */
const COMPARED_TOPICS = 60;
const SIMILAR_TOPICS = 3;

/** How many of the newest topics of the forum are looked through for them: a tag of everyday use is on thousands. */
const LOOKED_THROUGH = 5_000;

/** Other topics that share most tags with this one, as far as the actor may read them. */
export function listSimilarTopics(actor: Actor, topicId: number): Promise<TopicLink[]> {
  return findSimilar(actor, { topicId });
}

const findSimilar = builtOnce((db, actor) => {
  const topicId = given<number>('topicId');
  const itsTags = db.select({ id: topicTag.tagId }).from(topicTag).where(eq(topicTag.topicId, topicId));
  const oldest = sql`(select max(${topic.id}) - ${LOOKED_THROUGH} from ${topic})`;
  const newest = db
    .select({ id: topicTag.topicId })
    .from(topicTag)
    .where(and(inArray(topicTag.tagId, itsTags), ne(topicTag.topicId, topicId), gt(topicTag.topicId, oldest)))
    .orderBy(desc(topicTag.topicId))
    .limit(COMPARED_TOPICS);
  return db
    .select({ id: topic.id, slug: topic.slug, title: topic.title, spaceCode: space.code })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(topicTag, and(eq(topicTag.topicId, topic.id), inArray(topicTag.tagId, itsTags)))
    .where(and(inArray(topic.id, newest), visibleTopic(actor)))
    .groupBy(topic.id, space.code)
    .orderBy(desc(sql`count(*)`), desc(topic.id))
    .limit(SIMILAR_TOPICS);
});
