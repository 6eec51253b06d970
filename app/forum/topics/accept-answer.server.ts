import { and, eq, gt, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { recordRead } from './read-marks.server';
import { OPENING_POSITION } from '../posts/reply-pages';
import { findTopic } from './topic-facts.server';
import { canAcceptAnswer } from './topic-rules';

export type Accepted = { id: number; slug: string; acceptedPostId: number | null };

/**
 * Makes a reply the accepted answer of its question, in place of the one before; `null` withdraws it. Throws
 * 404 for a topic the actor may not read and for a post that is no standing reply in it, 403 for who may not.
 */
export async function acceptAnswer(
  actor: Actor,
  topicId: number,
  postId: number | null,
  now = new Date(),
): Promise<Accepted> {
  return write(async (tx) => {
    const found = await findTopic(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!canAcceptAnswer(actor, found)) throw forbidden('forum:refusals.accept');
    if (postId !== null) {
      const position = await requireStandingReply(tx, topicId, postId);
      await recordRead(tx, { personId: actor.id, topicId, position }, now);
    }
    const accepted = { id: topicId, slug: found.slug, acceptedPostId: postId };
    if (found.acceptedPostId === postId) return accepted;
    await tx.update(topic).set({ acceptedPostId: postId }).where(eq(topic.id, topicId));
    const action = postId === null ? 'answer.withdrawn' : 'answer.accepted';
    const aboutPost = postId ?? found.acceptedPostId ?? 0;
    await recordEvent(tx, action, { topicId, postId: aboutPost, actorId: actor.id }, now);
    if (actor.id !== found.authorId) {
      const subject = { subjectKind: 'topic', subjectId: topicId, details: { postId: aboutPost } };
      await recordAudit(tx, { actorId: actor.id, action, ...subject }, now);
    }
    await bumpContentVersion(tx);
    return accepted;
  });
}

/** The position of the reply. */
async function requireStandingReply(tx: Tx, topicId: number, postId: number): Promise<number> {
  const standing = and(eq(post.id, postId), eq(post.topicId, topicId), gt(post.position, OPENING_POSITION), isNull(post.deletedAt));
  const [row] = await tx.select({ position: post.position }).from(post).where(standing);
  if (!row) throw notFound();
  return row.position;
}
