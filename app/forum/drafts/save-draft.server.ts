import { and, eq, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { draft, space } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { wasPosted } from './already-posted.server';
import { shapeFieldsOf, type DraftFields } from './draft-form';
import { placeKey, type DraftPlace } from './draft-place';
import { findPost, findTopic } from '../topics/topic-facts.server';
import { readableSpace } from '../topics/visibility.server';

/**
 * Keeps what somebody is still writing; only they ever see it. Returns when it was saved, or `null` when there
 * is nothing to keep: the form was posted meanwhile, or everything was wiped. Throws 404 for a place they may
 * not read. It does not ask whether they may still post there: a topic closed meanwhile should not cost them
 * their text.
 */
export async function saveDraft(actor: Actor, place: DraftPlace, fields: DraftFields, now = new Date()): Promise<Date | null> {
  return write((tx) => storeDraft(tx, actor, place, fields, now));
}

/** `saveDraft` within a transaction. */
export async function storeDraft(tx: Tx, actor: Actor, place: DraftPlace, fields: DraftFields, now: Date): Promise<Date | null> {
  const writer = await requireReader(tx, actor, place);
  // A save that was under way when the form was sent may arrive after it, and must not bring the draft back.
  if (await wasPosted(tx, writer.id, place, fields)) return null;
  if (isBlank(fields)) {
    const own = and(eq(draft.personId, writer.id), eq(draft.place, placeKey(place)));
    // An empty form is also what discarding leaves: what can still be put back stays.
    await tx.delete(draft).where(and(own, isNull(draft.discardedAt)));
    return null;
  }
  const row = { fields: keptFields(place, fields), updatedAt: now, discardedAt: null };
  await tx
    .insert(draft)
    .values({ personId: writer.id, place: placeKey(place), ...row })
    .onConflictDoUpdate({ target: [draft.personId, draft.place], set: row });
  return now;
}

async function requireReader(tx: Tx, actor: Actor, place: DraftPlace): Promise<SignedIn> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (place.kind === 'topic') await findTopic(tx, actor, place.id);
  if (place.kind === 'post') await findPost(tx, actor, place.id);
  if (place.kind === 'space') {
    const [found] = await tx.select({ id: space.id }).from(space).where(and(eq(space.code, place.code), readableSpace(actor)));
    if (!found) throw notFound();
  }
  return actor;
}

/** Whether nothing is typed; a choice from a list alone is not worth a draft. */
export function isBlank(fields: DraftFields): boolean {
  const { title, summary, body, tags } = fields;
  return [title, summary, body, tags, ...Object.values(shapeFieldsOf(fields))].every((text) => text.trim() === '');
}

/**
 * Empty fields are left out, but in an edit: there a field was cleared, and must not fill itself again from what is
 * stored. So is the form's key, because a page that opens again gets a key of its own.
 */
function keptFields(place: DraftPlace, { revision, submissionKey: _key, ...texts }: DraftFields): Record<string, string> {
  const kept = Object.entries(texts).filter(([, text]) => text !== '' || place.kind === 'post');
  return { ...Object.fromEntries(kept), ...(revision > 0 ? { revision: String(revision) } : {}) };
}
