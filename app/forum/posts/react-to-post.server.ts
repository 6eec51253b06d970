import { and, eq, sql } from 'drizzle-orm';
import type { ReactionKind } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, reaction, topic } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canReact } from './post-rules';
import { recordRead } from '../topics/read-marks.server';
import { findPost } from '../topics/topic-facts.server';

type Wish = { kind: ReactionKind; on: boolean };

/** Where the post stands; `changed` is false when the reaction was already as asked. */
export type Reacted = { postId: number; changed: boolean };

/** The counter of each kind, moved by one. */
const COUNTERS = {
  recognisable: (by: number) => ({ recognisableCount: sql`${post.recognisableCount} + ${by}` }),
  thanks: (by: number) => ({ thanksCount: sql`${post.thanksCount} + ${by}` }),
  will_try: (by: number) => ({ willTryCount: sql`${post.willTryCount} + ${by}` }),
} as const satisfies Record<ReactionKind, (by: number) => object>;

/**
 * Gives the actor's reaction of this kind, or takes it back; asked twice it changes once. Throws 404 for a post
 * the actor may not read, 403 for their own or a deleted one.
 */
export async function reactToPost(actor: Actor, postId: number, { kind, on }: Wish, now = new Date()): Promise<Reacted> {
  return write(async (tx) => {
    const found = await findPost(tx, actor, postId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!canReact(actor, found)) throw forbidden('forum:refusals.react');
    const changed = on ? await give(tx, { actor, postId, kind, now }) : await takeBack(tx, { actor, postId, kind });
    // Who reacts has read what stands above.
    await recordRead(tx, { personId: actor.id, topicId: found.topic.id, position: found.position }, now);
    if (!changed) return { postId, changed };
    await count(tx, { postId, topicId: found.topic.id, kind, change: on ? 1 : -1 });
    const payload = { postId, topicId: found.topic.id, actorId: actor.id, kind };
    await recordEvent(tx, on ? 'reaction.given' : 'reaction.withdrawn', payload, now);
    await bumpContentVersion(tx);
    return { postId, changed };
  });
}

type Own = { actor: SignedIn; postId: number; kind: ReactionKind };

async function give(tx: Tx, { actor, postId, kind, now }: Own & { now: Date }): Promise<boolean> {
  const row = { postId, personId: actor.id, kind, createdAt: now };
  const made = await tx.insert(reaction).values(row).onConflictDoNothing().returning({ postId: reaction.postId });
  return made.length > 0;
}

async function takeBack(tx: Tx, { actor, postId, kind }: Own): Promise<boolean> {
  const own = and(eq(reaction.postId, postId), eq(reaction.personId, actor.id), eq(reaction.kind, kind));
  const removed = await tx.delete(reaction).where(own).returning({ postId: reaction.postId });
  return removed.length > 0;
}

type Change = { postId: number; topicId: number; kind: ReactionKind; change: 1 | -1 };

async function count(tx: Tx, { postId, topicId, kind, change }: Change): Promise<void> {
  await tx.update(post).set(COUNTERS[kind](change)).where(eq(post.id, postId));
  await tx
    .update(topic)
    .set({ reactionCount: sql`${topic.reactionCount} + ${change}` })
    .where(eq(topic.id, topicId));
}
