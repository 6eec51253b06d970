import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { draft } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { DraftFields } from './draft-form';
import { placeKey, type DraftPlace } from './draft-place';
import { isBlank, storeDraft } from './save-draft.server';

/** Milliseconds that a discarded draft can be put back: a day, so that a mistake of the evening is seen in the morning. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Throws away the actor's own draft for this place; none there is fine too. `typed` is what stood in the form,
 * which may be newer than the draft: it is what comes back when they change their mind. Throws 403 for a visitor.
 */
export async function discardDraft(actor: Actor, place: DraftPlace, typed?: DraftFields, now = new Date()): Promise<void> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  await write(async (tx) => {
    if (typed && !isBlank(typed)) await storeDraft(tx, actor, place, typed, now);
    const expired = lt(draft.discardedAt, new Date(now.getTime() - KEPT_MS));
    await tx.delete(draft).where(and(eq(draft.personId, actor.id), expired));
    await tx.update(draft).set({ discardedAt: now }).where(and(ownDraft(actor.id, place), isNull(draft.discardedAt)));
  });
}

/** Puts a discarded draft back. Returns it, or `null` when there is none any more. Throws 403 for a visitor. */
export async function restoreDraft(actor: Actor, place: DraftPlace): Promise<{ fields: Record<string, string>; savedAt: Date } | null> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  return write(async (tx) => {
    const discarded = and(ownDraft(actor.id, place), isNotNull(draft.discardedAt));
    const columns = { fields: draft.fields, savedAt: draft.updatedAt };
    const [row] = await tx.update(draft).set({ discardedAt: null }).where(discarded).returning(columns);
    return row ?? null;
  });
}

/** Removes the draft in the transaction that posts its text. */
export async function removeDraft(tx: Tx, personId: number, place: DraftPlace): Promise<void> {
  await tx.delete(draft).where(ownDraft(personId, place));
}

const ownDraft = (personId: number, place: DraftPlace) => and(eq(draft.personId, personId), eq(draft.place, placeKey(place)));
