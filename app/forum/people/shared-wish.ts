import { SPACE_CODES } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { idFrom } from '~/shared/ids';
import { choice } from '../lists/list-wish';

/** What the list of somebody's contributions can be limited to: the openings in one space, or all replies. */
export const SHARED_KINDS = [...SPACE_CODES, 'replies'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** What a reader asks of such a list. Cursors are ids of posts; the newest stand first. */
export type SharedWish = { kind: SharedKind | null; before: number | null; after: number | null };

/** Reads the query string of the list. Throws 404 for an unknown kind or a broken cursor. */
export function sharedWish(query: URLSearchParams): SharedWish {
  const cursor = (name: string) => (query.get(name) ? idFrom(query.get(name) ?? '') : null);
  const wish = { kind: choice(query, 'kind', SHARED_KINDS), before: cursor('before'), after: cursor('after') };
  if (wish.before && wish.after) throw notFound();
  return wish;
}

/** The query string of a page of the list. */
export function sharedQuery(kind: SharedKind | null, cursor: { before?: number | null; after?: number | null } = {}): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (cursor.before) query.set('before', String(cursor.before));
  if (cursor.after) query.set('after', String(cursor.after));
  return query.size > 0 ? `?${query}` : '';
}
