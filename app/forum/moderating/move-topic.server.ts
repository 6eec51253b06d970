import { eq } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { recordAudit } from '~/audit/record.server';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { space, topic } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findTopic, type TopicToActOn } from '../topics/topic-facts.server';
import { canMoveTopic, canMoveTopicTo, hasAcceptedAnswers } from '../topics/topic-rules';

/**
 * Moves a topic, with its replies, to another space; already there it changes nothing. A question that leaves
 * `help` loses its accepted answer, for only there somebody could withdraw it. Returns the topic's address. Throws 404 for a topic the actor may not read, 403 for who may not move, 422 on `space` for a space
 * where they may not post.
 */
export async function moveTopic(
  actor: Actor,
  topicId: number,
  target: SpaceCode,
  now = new Date(),
): Promise<{ id: number; slug: string }> {
  return write(async (tx) => {
    const { mover, found } = await findTopicToMove(tx, actor, topicId);
    const address = { id: topicId, slug: found.slug };
    if (found.spaceCode === target) return address;
    const [to] = await tx.select({ id: space.id }).from(space).where(eq(space.code, target));
    if (!to || !canMoveTopicTo(mover, found, target)) throw refused('space', 'forum:refusals.moveThere');
    if (found.acceptedPostId !== null && !hasAcceptedAnswers(target)) await withdrawAnswer(tx, { mover, found, now });
    // A pin says that the topic matters in its space; in another one somebody has to decide that anew.
    await tx.update(topic).set({ spaceId: to.id, pinnedAt: null }).where(eq(topic.id, topicId));
    const details = { from: found.spaceCode, to: target };
    await recordEvent(tx, 'topic.moved', { topicId, actorId: mover.id, ...details }, now);
    const subject = { subjectKind: 'topic', subjectId: topicId, details };
    await recordAudit(tx, { actorId: mover.id, action: 'topic.moved', ...subject }, now);
    await bumpContentVersion(tx);
    return address;
  });
}

async function withdrawAnswer(tx: Tx, { mover, found, now }: { mover: SignedIn; found: TopicToActOn; now: Date }): Promise<void> {
  await tx.update(topic).set({ acceptedPostId: null }).where(eq(topic.id, found.id));
  const postId = found.acceptedPostId;
  await recordEvent(tx, 'answer.withdrawn', { topicId: found.id, postId, actorId: mover.id }, now);
  const subject = { subjectKind: 'topic', subjectId: found.id, details: { postId } };
  await recordAudit(tx, { actorId: mover.id, action: 'answer.withdrawn', ...subject }, now);
}

/** The topic, when this actor may move it: throws 404 when they may not read it, else 403. */
export async function findTopicToMove(
  db: Queryable,
  actor: Actor,
  topicId: number,
): Promise<{ mover: SignedIn; found: TopicToActOn }> {
  const found = await findTopic(db, actor, topicId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canMoveTopic(actor, found)) throw forbidden('forum:refusals.move');
  return { mover: actor, found };
}

/** What the page to move a topic shows: the topic, and who may read each space it can go to. */
export async function prepareMove(actor: Actor, topicId: number) {
  const { mover, found } = await findTopicToMove(read(), actor, topicId);
  const spaces = await read().select({ code: space.code, readAccess: space.readAccess }).from(space).orderBy(space.position);
  const { id, slug, title, spaceCode, readAccess } = found;
  const targets = spaces.filter(({ code }) => canMoveTopicTo(mover, found, code));
  return { topic: { id, slug, title, spaceCode, readAccess }, targets };
}
