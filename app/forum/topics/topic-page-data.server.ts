import type { FieldValues, Language, SpaceCode } from '#db/codes';
import { legsOf, type Leg } from '~/shapes/leg-fields';
import { shapeOfSpace } from '~/shapes/shapes';
import { isMember, type Actor } from '~/shared/actor';
import type { Status } from '../experiments/experiment-moves';
import { readExperimentStory } from '../experiments/experiment-story.server';
import type { PostData, TopicData } from '../forum-data';
import { findOrganisationFacts } from '../people/organisation-facts.server';
import { listPostsOfPage, type FoundPost } from '../posts/post-queries.server';
import { canDeletePost, canEditPost, canReact, canRestorePost } from '../posts/post-rules';
import { readingMinutes } from './reading-time';
import { OPENING_POSITION, replySpan } from '../posts/reply-pages';
import { listTagsOfTopic } from '../tags/tag-queries.server';
import { listSimilarTopics, type FoundTopic } from './topic-queries.server';
import { canAcceptAnswer, canCloseTopic, canMoveTopic, canPinTopic, canReply, hasStatus } from './topic-rules';

/**
 * Everything on a topic's page but the composer's draft: the replies of the page that `from` asks for, with
 * what this person may do. Six statements at most, and one more for an experiment, however long the topic is. Throws 404 for a page that
 * does not exist.
 */
export async function readTopicPage(actor: Actor, found: FoundTopic, { from, language }: Wanted) {
  const { topic, leftOff, readPosition, acceptedPosition, isFollowed, experimentStatus, fields } = found;
  const span = replySpan(from, topic.lastPosition);
  const posts = await listPostsOfPage(actor, { topicId: topic.id, span, acceptedPosition });
  const views = posts.map((post) => withRights(actor, topic, post));
  const opening = views.find((post) => post.position === OPENING_POSITION);
  const accepted = views.find((post) => post.id === topic.acceptedPostId && !post.isDeleted);
  const legs = opening?.isDeleted === false ? fieldLegs(topic.spaceCode, fields, language) : null;
  return {
    topic: opening?.isDeleted ? { ...topic, summary: null } : topic,
    opening: opening ?? null,
    /** How far an experiment is; null for every other topic. */
    status: hasStatus(topic.spaceCode) ? experimentStatus : null,
    /** What the fields of its shape say; null where there are none. */
    legs,
    minutes: readingMinutes([opening?.html ?? '', ...(legs?.legs.map(({ text }) => text) ?? [])].join(' ')),
    accepted: (span.from === 1 && accepted) || null,
    replies: views.filter((post) => post.position >= span.from && post.position <= span.to),
    span: { from: span.from, to: Math.min(span.to, topic.lastPosition) },
    leftOff,
    isUnread: isMember(actor) && (readPosition ?? -1) < topic.lastPosition,
    tags: await listTagsOfTopic(topic.id),
    similar: await listSimilarTopics(actor, topic.id),
    organisation: await findOrganisationFacts(actor, topic.author.organisationId),
    story: await storyOf(actor, topic, { status: experimentStatus, isOpeningDeleted: opening?.isDeleted ?? true }),
    following: isMember(actor) && !topic.isDeleted ? { kind: 'topic' as const, subjectId: topic.id, on: isFollowed } : null,
    can: topicRights(actor, topic),
  };
}

export type TopicPageData = Awaited<ReturnType<typeof readTopicPage>>;

/** `from`: which page of the replies. */
type Wanted = { from: string | null; language: Language };

function fieldLegs(code: SpaceCode, fields: FieldValues | null, language: Language): { title: string; legs: Leg[] } | null {
  const shape = shapeOfSpace(code);
  const legs = shape ? legsOf(shape, fields, language) : [];
  return shape && legs.length > 0 ? { title: shape.title[language], legs } : null;
}

type AsExperiment = { status: Status; isOpeningDeleted: boolean };

/** What became of an experiment; null for every other topic. */
async function storyOf(actor: Actor, topic: TopicData, { status, isOpeningDeleted }: AsExperiment) {
  if (!hasStatus(topic.spaceCode)) return null;
  const facts = { ...factsOf(topic), deleted: topic.isDeleted || isOpeningDeleted, status };
  return readExperimentStory(actor, { ...facts, topicId: topic.id, createdAt: topic.createdAt }, new Date());
}

/** The topic as the rules ask for it. */
function factsOf(topic: TopicData) {
  const { author, spaceCode, caseStudyId, isClosed, isDeleted } = topic;
  return { authorId: author.id, spaceCode, caseStudyId, closed: isClosed, deleted: isDeleted };
}

function topicRights(actor: Actor, topic: TopicData) {
  const facts = factsOf(topic);
  return {
    reply: canReply(actor, facts),
    pin: canPinTopic(actor, facts),
    close: canCloseTopic(actor, facts),
    move: canMoveTopic(actor, facts),
    signIn: !isMember(actor),
  };
}

function withRights(actor: Actor, topic: TopicData, { deletedBy, ...post }: FoundPost): PostData {
  const isReply = post.position !== OPENING_POSITION;
  const opensStory = !isReply && topic.caseStudyId !== null;
  const facts = { authorId: post.author.id, deleted: post.isDeleted, deletedBy, topicClosed: topic.isClosed, opensStory };
  return {
    ...post,
    can: {
      edit: canEditPost(actor, facts),
      delete: canDeletePost(actor, facts),
      restore: canRestorePost(actor, facts),
      react: canReact(actor, facts),
      accept: isReply && !post.isDeleted && canAcceptAnswer(actor, factsOf(topic)),
    },
  };
}
