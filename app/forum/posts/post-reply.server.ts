import { eq, sql } from 'drizzle-orm';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, topic } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { renderPost } from '~/shared/markdown/renderer.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { removeDraft } from '../drafts/discard-draft.server';
import { attachUploads } from '../uploads/attach-uploads.server';
import { findEarlierPost, submissionKeyOf, type Posted } from './earlier-post.server';
import { recordRead } from '../topics/read-marks.server';
import { findTopic, type TopicToActOn } from '../topics/topic-facts.server';
import { canReply } from '../topics/topic-rules';

export type NewReply = { body: string; submissionKey: string };

/**
 * Adds a reply at the next position of the topic. Sent again with the same key it returns what it made
 * before, also when the topic was closed since. Throws 404 for a topic the actor may not read, 403 where they may not reply, 422 on `body` for
 * text past the limits.
 */
export async function postReply(actor: Actor, topicId: number, input: NewReply, at?: Date): Promise<Posted> {
  const key = submissionKeyOf(input.submissionKey, { body: input.body });
  const sentBefore = isMember(actor) && (await findEarlierPost(read(), actor.id, key));
  if (sentBefore) return sentBefore;
  await findTopicToReplyTo(read(), actor, topicId);
  const { html, version } = await renderPost(input.body);
  return write(async (tx) => {
    // Not before: rendering and the writers ahead of this one take time, and a later position is posted later.
    const now = at ?? new Date();
    const { author, found } = await findTopicToReplyTo(tx, actor, topicId);
    const earlier = await findEarlierPost(tx, author.id, key);
    if (earlier) return earlier;
    const posted = await insertReply(tx, { author, found, input, key, html, version, now });
    await attachUploads(tx, author, posted.postId, html);
    await recordRead(tx, { personId: author.id, topicId, position: posted.position }, now);
    await removeDraft(tx, author.id, { kind: 'topic', id: topicId });
    await recordEvent(tx, 'reply.posted', { topicId, postId: posted.postId, actorId: author.id }, now);
    await bumpContentVersion(tx);
    return posted;
  });
}

/** The topic, when this actor may reply to it: throws 404 when they may not read it, else 403. */
export async function findTopicToReplyTo(
  db: Queryable,
  actor: Actor,
  topicId: number,
): Promise<{ author: SignedIn; found: TopicToActOn }> {
  const found = await findTopic(db, actor, topicId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canReply(actor, found)) throw forbidden('forum:refusals.closed');
  return { author: actor, found };
}

type Insertion = { author: SignedIn; found: TopicToActOn; input: NewReply; key: string; html: string; version: number; now: Date };

async function insertReply(tx: Tx, { author, found, input, key, html, version, now }: Insertion): Promise<Posted> {
  const position = found.lastPosition + 1;
  const [made] = await tx
    .insert(post)
    .values({
      topicId: found.id,
      position,
      authorId: author.id,
      markdown: input.body,
      html,
      htmlVersion: version,
      submissionKey: key,
      createdAt: now,
    })
    .returning({ id: post.id });
  if (!made) throw new Error('no post came back');
  // A clock that was set back must not move the topic down.
  const lastActivityAt = found.lastActivityAt > now ? found.lastActivityAt : now;
  await tx
    .update(topic)
    .set({ lastPosition: position, replyCount: sql`${topic.replyCount} + 1`, lastActivityAt })
    .where(eq(topic.id, found.id));
  return { postId: made.id, topicId: found.id, slug: found.slug, position };
}
