import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findTopic } from '../topics/topic-facts.server';
import { canCloseTopic } from '../topics/topic-rules';

/**
 * Ends a conversation for new replies, or opens it again; asked twice it changes once. Returns the topic's address.
 * Throws 404 for a topic the actor may not read, 403 for who may not close.
 */
export async function closeTopic(
  actor: Actor,
  topicId: number,
  closed: boolean,
  now = new Date(),
): Promise<{ id: number; slug: string }> {
  return write(async (tx) => {
    const found = await findTopic(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!canCloseTopic(actor, found)) throw forbidden('forum:refusals.close');
    const address = { id: topicId, slug: found.slug };
    if ((found.closedAt !== null) === closed) return address;
    await tx.update(topic).set({ closedAt: closed ? now : null }).where(eq(topic.id, topicId));
    const action = closed ? 'topic.closed' : 'topic.reopened';
    await recordEvent(tx, action, { topicId, actorId: actor.id }, now);
    await recordAudit(tx, { actorId: actor.id, action, subjectKind: 'topic', subjectId: topicId }, now);
    await bumpContentVersion(tx);
    return address;
  });
}
