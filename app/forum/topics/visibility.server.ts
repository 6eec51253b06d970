import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { READ_ACCESS, type ReadAccess } from '#db/codes';
import { post, space, topic } from '#db/schema/forum';
import { isMember, isModerator, type Actor } from '~/shared/actor';

/**
 * What an actor may read, as conditions for a `where`. Every query on topics and posts carries one of them,
 * so that a hidden thing is simply not found: counts, suggestions and lists cannot leak it.
 */
const PUBLIC_ONLY: readonly ReadAccess[] = ['public'];

/** Condition on a query that has `space`: the actor may read what is in it (as `canReadSpace`). */
export function readableSpace(actor: Actor): SQL {
  return inArray(space.readAccess, isMember(actor) ? READ_ACCESS : PUBLIC_ONLY);
}

/** As `readableSpace`, and the conversation of a withdrawn case study is nobody's: it went with its story. */
function readableTopic(actor: Actor): SQL {
  return both(readableSpace(actor), isNull(topic.withdrawnAt));
}

/** Condition on a query that joins `topic` with `space`: the topic stands, in a space the actor may read. */
export function visibleTopic(actor: Actor): SQL {
  return both(readableTopic(actor), isNull(topic.deletedAt));
}

/**
 * As `visibleTopic`, and besides the deleted topics that the actor may put back: their own, and for a
 * moderator every one. Only for the topic's own page and for restoring; never for lists.
 */
export function visibleOrRestorableTopic(actor: Actor): SQL {
  if (actor === null) return visibleTopic(actor);
  const mine = eq(topic.authorId, actor.id);
  if (isModerator(actor)) return readableTopic(actor);
  return both(readableTopic(actor), or(isNull(topic.deletedAt), mine));
}

/** As `visibleOrRestorableTopic`, on a query that joins `post`; one's own posts are there in a deleted topic too. */
export function visiblePost(actor: Actor): SQL | undefined {
  if (actor === null) return visibleTopic(actor);
  return or(visibleOrRestorableTopic(actor), both(readableTopic(actor), eq(post.authorId, actor.id)));
}

/** `and()` of conditions that are there; drizzle's own type allows for none. */
function both(first: SQL, second: SQL | undefined): SQL {
  return and(first, second) ?? first;
}
