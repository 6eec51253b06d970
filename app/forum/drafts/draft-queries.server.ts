import { and, desc, eq, isNull } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { draft } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { AppError, forbidden } from '~/shared/errors/app-error';
import { excerpt } from '~/shared/markdown/plain-text';
import { DISCARDED_PARAM, placeFrom, placeKey, type DraftPlace } from './draft-place';
import { findPost, findTopic } from '../topics/topic-facts.server';

/**
 * What somebody was still writing here. `savedAt` is milliseconds since 1970. `isDiscarded`: thrown away, and
 * still there to put back.
 */
export type KeptDraft = { fields: Record<string, string>; savedAt: number; isDiscarded: boolean };

/** One's own draft for this place, a discarded one too; `null` when there is none. */
export async function findDraft(actor: Actor, place: DraftPlace): Promise<KeptDraft | null> {
  if (!isMember(actor)) return null;
  const own = and(eq(draft.personId, actor.id), eq(draft.place, placeKey(place)));
  const columns = { fields: draft.fields, updatedAt: draft.updatedAt, discardedAt: draft.discardedAt };
  const [row] = await read().select(columns).from(draft).where(own);
  return row ? { fields: row.fields, savedAt: row.updatedAt.getTime(), isDiscarded: row.discardedAt !== null } : null;
}

/** The key of the place whose draft was just thrown away, as an address says, when it can still be put back. */
export async function findDiscarded(actor: Actor, search: URLSearchParams): Promise<string | null> {
  const place = placeFrom(search.get(DISCARDED_PARAM) ?? '');
  const found = place ? await findDraft(actor, place) : null;
  return place && found?.isDiscarded ? placeKey(place) : null;
}

/** A draft in the list of one's drafts. */
export type DraftRow = {
  key: string;
  place: DraftPlace;
  savedAt: number;
  /** The title of the topic it belongs to, or of the one it would open. */
  title: string | null;
  excerpt: string;
  /** The whole text, when the place to post it is gone: it must not be out of reach. */
  orphanedText: string | null;
};

/** Characters of a draft in the list: about two lines. */
const EXCERPT_LENGTH = 160;
/** Somebody with more unfinished texts than this sees the newest. */
const MAX_LISTED = 100;

/** One's own drafts, the newest first, `limit` at most. Throws 403 for a visitor. */
export async function listDrafts(actor: Actor, limit = MAX_LISTED): Promise<DraftRow[]> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  const rows = await read()
    .select({ key: draft.place, fields: draft.fields, updatedAt: draft.updatedAt })
    .from(draft)
    .where(and(eq(draft.personId, actor.id), isNull(draft.discardedAt)))
    .orderBy(desc(draft.updatedAt), desc(draft.id))
    .limit(limit);
  const listed = await Promise.all(rows.map((row) => describe(actor, row)));
  return listed.filter((row) => row !== undefined);
}

type Row = { key: string; fields: Record<string, string>; updatedAt: Date };

async function describe(actor: Actor, { key, fields, updatedAt }: Row): Promise<DraftRow | undefined> {
  const place = placeFrom(key);
  if (!place) return undefined;
  const own = fields.title || null;
  const title = place.kind === 'space' ? own : await titleOf(actor, place);
  const gone = place.kind !== 'space' && title === null;
  const text = fields.body || fields.summary || '';
  return {
    key,
    place,
    savedAt: updatedAt.getTime(),
    title: title ?? own,
    excerpt: excerpt(text, EXCERPT_LENGTH),
    orphanedText: gone ? text : null,
  };
}

async function titleOf(actor: Actor, place: Exclude<DraftPlace, { kind: 'space' }>): Promise<string | null> {
  try {
    if (place.kind === 'topic') return (await findTopic(read(), actor, place.id)).title;
    return (await findPost(read(), actor, place.id)).topic.title;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
}
