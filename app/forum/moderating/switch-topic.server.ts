import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findTopic } from '../topics/topic-facts.server';
import type { TopicFacts } from '../topics/topic-rules';

/** Something of a topic that is on since a moment, or off. */
type Switch = {
  column: 'pinnedAt' | 'closedAt';
  may: (actor: Actor, topic: TopicFacts) => boolean;
  /** Key of what is said to who may not. */
  refusal: string;
  /** What happened when it was turned on, and off. */
  events: { on: string; off: string };
};

/**
 * Turns a switch of a topic on or off, on record; asked twice it changes once. Returns the topic's address.
 * Throws 404 for a topic the actor may not read, 403 for who may not turn it.
 */
export async function switchTopic(
  { column, may, refusal, events }: Switch,
  { actor, topicId, on, now }: { actor: Actor; topicId: number; on: boolean; now: Date },
): Promise<{ id: number; slug: string }> {
  return write(async (tx) => {
    const found = await findTopic(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!may(actor, found)) throw forbidden(refusal);
    const address = { id: topicId, slug: found.slug };
    if ((found[column] !== null) === on) return address;
    await tx.update(topic).set({ [column]: on ? now : null }).where(eq(topic.id, topicId));
    const action = on ? events.on : events.off;
    await recordEvent(tx, action, { topicId, actorId: actor.id }, now);
    await recordAudit(tx, { actorId: actor.id, action, subjectKind: 'topic', subjectId: topicId }, now);
    await bumpContentVersion(tx);
    return address;
  });
}
