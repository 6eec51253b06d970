import { and, eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { draft } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { placeKey, type DraftPlace } from './draft-place';

/** Throws away the actor's own draft for this place; none there is fine too. Throws 403 for a visitor. */
export async function discardDraft(actor: Actor, place: DraftPlace): Promise<void> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  await write((tx) => removeDraft(tx, actor.id, place));
}

/** Removes the draft in the transaction that posts its text. */
export async function removeDraft(tx: Tx, personId: number, place: DraftPlace): Promise<void> {
  await tx.delete(draft).where(and(eq(draft.personId, personId), eq(draft.place, placeKey(place))));
}
