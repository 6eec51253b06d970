import { isMember, isModerator, type Actor } from '~/shared/actor';
import type { SpaceCode } from '#db/codes';
import { WHO_POSTS } from '../spaces/spaces';

/** What the rules ask of a topic. */
export type TopicFacts = {
  authorId: number;
  spaceCode: SpaceCode;
  closed: boolean;
  /** Gone from the lists: its opening post was deleted and no reply stands. */
  deleted: boolean;
  /** The story that it is the conversation of. */
  caseStudyId?: number | null;
};

/** Whether the actor may open a topic in the space (domain.md, the spaces). */
export function canStartTopic(actor: Actor, spaceCode: SpaceCode): boolean {
  return WHO_POSTS[spaceCode](actor);
}

/** Whether the actor may share something in the space: open a topic, or write a case study for a moderator to read. */
export function canShareIn(actor: Actor, spaceCode: SpaceCode): boolean {
  return spaceCode === 'case-studies' ? isMember(actor) : canStartTopic(actor, spaceCode);
}

/** Whether the actor may add a reply. In a closed topic nobody may; a moderator opens it first. */
export function canReply(actor: Actor, topic: Pick<TopicFacts, 'closed' | 'deleted'>): boolean {
  return isMember(actor) && !topic.closed && !topic.deleted;
}

/** Whether topics of the space are experiments, which have a status. */
export function hasStatus(spaceCode: SpaceCode): boolean {
  return spaceCode === 'experiments';
}

/** Whether topics of the space are questions, of which one answer can be the accepted one. */
export function hasAcceptedAnswers(spaceCode: SpaceCode): boolean {
  return spaceCode === 'help';
}

/** Whether the actor may choose the accepted answer, or withdraw it: in `help`, whoever asked or a moderator. */
export function canAcceptAnswer(actor: Actor, topic: Pick<TopicFacts, 'authorId' | 'spaceCode' | 'deleted'>): boolean {
  if (!isMember(actor) || topic.deleted || !hasAcceptedAnswers(topic.spaceCode)) return false;
  return actor.id === topic.authorId || isModerator(actor);
}

/** Whether the actor may keep the topic on top of its space, or let it go again. */
export function canPinTopic(actor: Actor, topic: Pick<TopicFacts, 'deleted'>): boolean {
  return isModerator(actor) && !topic.deleted;
}

/** Whether the actor may close the topic for replies, or open it again. */
export function canCloseTopic(actor: Actor, topic: Pick<TopicFacts, 'deleted'>): boolean {
  return isModerator(actor) && !topic.deleted;
}

/** Whether the actor may move this topic at all; where to is for `canMoveTopicTo`. A conversation stays with its story. */
export function canMoveTopic(actor: Actor, topic: Pick<TopicFacts, 'deleted' | 'caseStudyId'>): boolean {
  return isModerator(actor) && !topic.deleted && !topic.caseStudyId;
}

/** Whether the actor may move the topic to this space: only to another one, where they may post themselves. */
export function canMoveTopicTo(
  actor: Actor,
  topic: Pick<TopicFacts, 'deleted' | 'spaceCode' | 'caseStudyId'>,
  target: SpaceCode,
): boolean {
  return canMoveTopic(actor, topic) && target !== topic.spaceCode && canStartTopic(actor, target);
}
