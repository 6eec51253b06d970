import { and, eq, lt } from 'drizzle-orm';
import { read, write, type Tx } from '#db/connection.server';
import { space, topic, topicRead } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { visibleTopic } from './visibility.server';

type ReadMark = { personId: number; topicId: number; position: number };

/**
 * Remembers that a member has read a topic up to this position; never moves back. Posting calls it too:
 * who answers has read what stands above.
 */
export async function recordRead(tx: Tx, { personId, topicId, position }: ReadMark, at = new Date()): Promise<void> {
  await tx
    .insert(topicRead)
    .values({ personId, topicId, lastReadPosition: position, readAt: at })
    .onConflictDoUpdate({
      target: [topicRead.personId, topicRead.topicId],
      set: { lastReadPosition: position, readAt: at },
      setWhere: lt(topicRead.lastReadPosition, position),
    });
}

/**
 * A member says how far they have read; a position past the end counts as the end. Returns the topic's
 * address. Nothing else changes, and nobody else can see it.
 */
export async function markTopicRead(actor: Actor, topicId: number, position: number): Promise<{ id: number; slug: string }> {
  const [found] = await read()
    .select({ id: topic.id, slug: topic.slug, lastPosition: topic.lastPosition })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(topic.id, topicId), visibleTopic(actor)));
  if (!found) throw notFound();
  if (!isMember(actor)) throw forbidden('forum:topic.signInToMark');
  const mark = { personId: actor.id, topicId, position: Math.min(position, found.lastPosition) };
  await write((tx) => recordRead(tx, mark));
  return found;
}
