import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { post, space, topic } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import type { PostFacts } from '../posts/post-rules';
import { OPENING_POSITION } from '../posts/reply-pages';
import type { TopicFacts } from './topic-rules';
import { visiblePost, visibleTopic } from './visibility.server';

const topicColumns = {
  id: topic.id,
  slug: topic.slug,
  title: topic.title,
  summary: topic.summary,
  fields: topic.fields,
  authorId: topic.authorId,
  caseStudyId: topic.caseStudyId,
  spaceCode: space.code,
  readAccess: space.readAccess,
  language: topic.language,
  discipline: topic.discipline,
  teachingForm: topic.teachingForm,
  lastPosition: topic.lastPosition,
  lastActivityAt: topic.lastActivityAt,
  acceptedPostId: topic.acceptedPostId,
  pinnedAt: topic.pinnedAt,
  closedAt: topic.closedAt,
  topicDeletedAt: topic.deletedAt,
};

const postColumns = {
  postId: post.id,
  position: post.position,
  authorId: post.authorId,
  markdown: post.markdown,
  html: post.html,
  revision: post.revision,
  createdAt: post.createdAt,
  deletedAt: post.deletedAt,
  deletedBy: post.deletedBy,
};

/** A topic to act on, as its row stands now, with what the rules ask of it. */
export type TopicToActOn = Awaited<ReturnType<typeof findTopic>>;

/** A post to act on, with its topic. */
export type PostToActOn = Awaited<ReturnType<typeof findPost>>;

/** The topic as this actor may see it; throws 404 for every other. Inside a transaction: give it the `tx`. */
export async function findTopic(db: Queryable, actor: Actor, id: number) {
  const [row] = await db
    .select(topicColumns)
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(topic.id, id), visibleTopic(actor)));
  if (!row) throw notFound();
  const facts: TopicFacts = { ...row, closed: row.closedAt !== null, deleted: row.topicDeletedAt !== null };
  return { ...row, ...facts };
}

/**
 * The post as this actor may see it, with its topic; throws 404 for every other. Posts of a deleted topic
 * are there for whoever may put them back.
 */
export async function findPost(db: Queryable, actor: Actor, id: number) {
  const [row] = await db
    .select({ post: postColumns, topic: topicColumns })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(post.id, id), visiblePost(actor)));
  if (!row) throw notFound();
  const facts: PostFacts = {
    authorId: row.post.authorId,
    deleted: row.post.deletedAt !== null,
    deletedBy: row.post.deletedBy,
    topicClosed: row.topic.closedAt !== null,
    opensStory: row.topic.caseStudyId !== null && row.post.position === OPENING_POSITION,
  };
  return { ...row.post, ...facts, topic: row.topic };
}
