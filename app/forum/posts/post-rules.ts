import { isMember, isModerator, type Actor } from '~/shared/actor';

/** What the rules ask of a post: the opening of a topic or a reply. */
export type PostFacts = {
  authorId: number;
  deleted: boolean;
  /** Who deleted it; `null` while it stands. */
  deletedBy: number | null;
  topicClosed: boolean;
  /** It opens the conversation about a case study, and says what a moderator approved: the story says it, not its author here. */
  opensStory: boolean;
};

/**
 * Whether the actor may change the text: whoever wrote it, as long as the topic is open, or a moderator.
 * After closing, an author could otherwise change what the others answered to.
 */
export function canEditPost(actor: Actor, post: Pick<PostFacts, 'authorId' | 'deleted' | 'topicClosed' | 'opensStory'>): boolean {
  if (!isMember(actor) || post.deleted || post.opensStory) return false;
  return (actor.id === post.authorId && !post.topicClosed) || isModerator(actor);
}

/** Whether the actor may take the post away: whoever wrote it, in a closed topic too, or a moderator. */
export function canDeletePost(actor: Actor, post: Pick<PostFacts, 'authorId' | 'deleted' | 'opensStory'>): boolean {
  if (!isMember(actor) || post.deleted || post.opensStory) return false;
  return actor.id === post.authorId || isModerator(actor);
}

/** Whether the actor may put a deleted post back: a moderator, or the author unless a moderator deleted it. */
export function canRestorePost(actor: Actor, post: Pick<PostFacts, 'authorId' | 'deleted' | 'deletedBy'>): boolean {
  if (!isMember(actor) || !post.deleted) return false;
  return (actor.id === post.authorId && post.deletedBy === actor.id) || isModerator(actor);
}

/** Whether the actor may react: on a post of somebody else that stands. */
export function canReact(actor: Actor, post: Pick<PostFacts, 'authorId' | 'deleted'>): boolean {
  return isMember(actor) && !post.deleted && actor.id !== post.authorId;
}

/**
 * Whether the actor may read what a post said before: a member while it stands, then whoever may put it back.
 * Not a visitor: what somebody took out of a text need not stay public.
 */
export function canSeeHistory(actor: Actor, post: Pick<PostFacts, 'authorId' | 'deleted' | 'deletedBy'>): boolean {
  return isMember(actor) && (!post.deleted || canRestorePost(actor, post));
}
