import { and, eq, inArray } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { space } from '#db/schema/forum';
import { follow as follows } from '#db/schema/writing';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { canFollow } from './follow-rules';
import { isSubjectVisible, type Subject } from './follow-subjects.server';

/**
 * The actor wants to hear of this from now on; asked twice it changes once. Nobody else sees it. Throws a 403
 * for a visitor and for oneself, a 404 for what the actor may not read.
 */
export async function follow(actor: Actor, subject: Subject, now = new Date()): Promise<void> {
  return write(async (tx) => {
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!(await isSubjectVisible(tx, actor, subject))) throw notFound();
    if (!canFollow(actor, subject)) throw forbidden('forum:following.notYourself');
    await tx.insert(follows).values({ ...subject, personId: actor.id, createdAt: now }).onConflictDoNothing();
  });
}

/**
 * The actor no longer wants to hear of this. What they cannot read any more they can still let go. Throws a 403
 * for a visitor, a 404 when they did not follow it and may not know of it.
 */
export async function unfollow(actor: Actor, subject: Subject): Promise<void> {
  return write(async (tx) => {
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    const { kind, subjectId } = subject;
    const own = and(eq(follows.personId, actor.id), eq(follows.kind, kind), eq(follows.subjectId, subjectId));
    const ended = await tx.delete(follows).where(own).returning({ id: follows.subjectId });
    if (ended.length === 0 && !(await isSubjectVisible(tx, actor, subject))) throw notFound();
  });
}

/** Follows these spaces, in the caller's transaction, which has judged who may. Unknown codes do nothing. */
export async function followSpaces(tx: Tx, personId: number, codes: readonly SpaceCode[], now: Date): Promise<void> {
  if (codes.length === 0) return;
  const chosen = await tx.select({ id: space.id }).from(space).where(inArray(space.code, [...codes]));
  const rows = chosen.map(({ id }) => ({ personId, kind: 'space', subjectId: id, createdAt: now }) as const);
  if (rows.length > 0) await tx.insert(follows).values(rows).onConflictDoNothing();
}
