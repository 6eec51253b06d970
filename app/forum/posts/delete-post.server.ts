import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import type { SpaceCode } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, topic } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canDeletePost, canRestorePost } from './post-rules';
import { keepCurrentVersion, keptSummary } from './post-versions.server';
import { OPENING_POSITION } from './reply-pages';
import { recountTopic } from '../topics/topic-counts.server';
import { findPost, type PostToActOn } from '../topics/topic-facts.server';

/** Where the post stands or stood. `topicGone`: no post of the topic stands any more, so it left the lists. */
export type Removal = {
  postId: number;
  topicId: number;
  slug: string;
  position: number;
  spaceCode: SpaceCode;
  topicGone: boolean;
};

/**
 * Takes a post away so that it can be put back. Its place stays, so the answers to it stay readable; an opening
 * post leaves its title, and its topic leaves the lists once no reply stands either. A deleted post is left as
 * it is. Throws 404 for a post the actor may not read, 403 for one they may not delete.
 */
export async function deletePost(actor: Actor, postId: number, now = new Date()): Promise<Removal> {
  return write(async (tx) => {
    const found = await findPost(tx, actor, postId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (found.deleted && canRestorePost(actor, found)) return removalOf(tx, found);
    if (!canDeletePost(actor, found)) throw forbidden('forum:refusals.delete');
    await tx.update(post).set({ deletedAt: now, deletedBy: actor.id }).where(eq(post.id, postId));
    await hideWhatItSaid(tx, found);
    await settle(tx, { actor, found, action: 'post.deleted', now });
    return removalOf(tx, found);
  });
}

/**
 * Puts a deleted post back in its place. A standing post is left as it is. Throws 404 for a post the actor may
 * not read, 403 for one they may not put back.
 */
export async function restorePost(actor: Actor, postId: number, now = new Date()): Promise<Removal> {
  return write(async (tx) => {
    const found = await findPost(tx, actor, postId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!found.deleted && canDeletePost(actor, found)) return removalOf(tx, found);
    if (!canRestorePost(actor, found)) throw forbidden('forum:refusals.restore');
    await tx.update(post).set({ deletedAt: null, deletedBy: null }).where(eq(post.id, postId));
    if (found.position === OPENING_POSITION) {
      const summary = await keptSummary(tx, postId);
      await tx.update(topic).set({ summary }).where(eq(topic.id, found.topic.id));
    }
    await settle(tx, { actor, found, action: 'post.restored', now });
    return removalOf(tx, found);
  });
}

/** The summary of an opening goes with it: lists show it beside the title. An accepted answer no longer is one. */
async function hideWhatItSaid(tx: Tx, found: PostToActOn): Promise<void> {
  const { id, acceptedPostId } = found.topic;
  if (found.position === OPENING_POSITION) {
    await keepCurrentVersion(tx, found);
    await tx.update(topic).set({ summary: null }).where(eq(topic.id, id));
  }
  if (acceptedPostId === found.postId) await tx.update(topic).set({ acceptedPostId: null }).where(eq(topic.id, id));
}

type Act = { actor: SignedIn; found: PostToActOn; action: 'post.deleted' | 'post.restored'; now: Date };

async function settle(tx: Tx, { actor, found, action, now }: Act): Promise<void> {
  await recountTopic(tx, found.topic.id, now);
  await recordEvent(tx, action, { postId: found.postId, topicId: found.topic.id, actorId: actor.id }, now);
  if (actor.id !== found.authorId) {
    const details = { authorId: found.authorId, topicId: found.topic.id };
    await recordAudit(tx, { actorId: actor.id, action, subjectKind: 'post', subjectId: found.postId, details }, now);
  }
  await bumpContentVersion(tx);
}

async function removalOf(tx: Tx, found: PostToActOn): Promise<Removal> {
  const { id, slug, spaceCode } = found.topic;
  const [row] = await tx.select({ deletedAt: topic.deletedAt }).from(topic).where(eq(topic.id, id));
  return { postId: found.postId, topicId: id, slug, position: found.position, spaceCode, topicGone: row?.deletedAt != null };
}
