import { DISCIPLINES, EXPERIMENT_STATUSES, ORGANISATION_KINDS, TEACHING_FORMS } from '#db/codes';
import type { Discipline, ExperimentStatus, OrganisationKind, TeachingForm } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { fitsInteger } from '~/shared/ids';

/** The orders of a list; the first is the one without a choice. */
export const SORTS = ['activity', 'newest', 'unanswered', 'helpful'] as const;
export type Sort = (typeof SORTS)[number];

/** A place between two topics of a list: the last or first one shown. */
export type Cursor = { value: number; id: number };

export type Filters = {
  discipline: Discipline | null;
  form: TeachingForm | null;
  tag: string | null;
  /** How far an experiment is; any of these, and all when there are none. */
  statuses: ExperimentStatus[];
  /** Kinds of organisation of who wrote it; any of these, and all when there are none. */
  types: OrganisationKind[];
};

/** What a reader asks of a list, from its address. */
export type ListWish = Filters & { sort: Sort; before: Cursor | null; after: Cursor | null };

/**
 * Reads the query string of a list. A value that the forms cannot send (an unknown discipline, a broken
 * cursor) names a list that does not exist: 404, rather than the unfiltered list under a wrong name.
 * An empty value is a choice that was not made. A tag may be any text: nobody may have used it yet.
 */
export function listWish(query: URLSearchParams): ListWish {
  const sort = choice(query, 'sort', SORTS) ?? 'activity';
  return {
    discipline: choice(query, 'discipline', DISCIPLINES),
    form: choice(query, 'form', TEACHING_FORMS),
    tag: query.get('tag')?.trim().slice(0, MAX_TAG) || null,
    statuses: choices(query, 'status', EXPERIMENT_STATUSES),
    types: choices(query, 'type', ORGANISATION_KINDS),
    sort,
    before: cursorFrom(query.get('before'), sort),
    after: cursorFrom(query.get('after'), sort),
  };
}

/** Characters of a tag slug that can matter; longer text fits no tag. */
const MAX_TAG = 100;

/** The chosen one of the known values, null when nothing was chosen. Throws 404 for an unknown one. */
export function choice<V extends string>(query: URLSearchParams, name: string, known: readonly V[]): V | null {
  const given = query.get(name);
  if (!given) return null;
  const found = known.find((value) => value === given);
  if (!found) throw notFound();
  return found;
}

/** Those of the known values that were chosen, each once, in their own order. Throws 404 for an unknown one. */
function choices<V extends string>(query: URLSearchParams, name: string, known: readonly V[]): V[] {
  const given = query.getAll(name).filter(Boolean);
  if (given.some((value) => !known.includes(value as V))) throw notFound();
  return known.filter((value) => given.includes(value));
}

/** A cursor as it stands in an address: the sorted value and the id, readable and without state. */
export function writeCursor({ value, id }: Cursor): string {
  return `${value}-${id}`;
}

/** Reads what `writeCursor` wrote; null when absent. Throws 404 for anything else. */
export function cursorFrom(text: string | null, sort: Sort): Cursor | null {
  if (!text) return null;
  const [, value, id] = /^(\d{1,15})-(\d{1,10})$/.exec(text) ?? [];
  const cursor = { value: Number(value), id: Number(id) };
  // Activity is a moment in milliseconds, the other values are counts and ids.
  const fits = sort === 'activity' ? cursor.value <= LAST_MOMENT : fitsInteger(cursor.value);
  if (value === undefined || !fits || !fitsInteger(cursor.id)) throw notFound();
  return cursor;
}

/** The end of the year 9999, in milliseconds: later ones are written in a way that PostgreSQL does not read. */
const LAST_MOMENT = 253_402_300_799_999;

/** The query string of the same list with some of it changed; a change of filter or sort begins at the start. */
export function listQuery(wish: ListWish, change: Partial<Filters & { sort: Sort; before: string; after: string }> = {}): string {
  const { discipline, form, tag, statuses, types, sort, before, after } = { ...wish, before: null, after: null, ...change };
  const query = new URLSearchParams();
  if (discipline) query.set('discipline', discipline);
  if (form) query.set('form', form);
  if (tag) query.set('tag', tag);
  for (const status of statuses) query.append('status', status);
  for (const type of types) query.append('type', type);
  if (sort !== 'activity') query.set('sort', sort);
  if (before) query.set('before', before);
  if (after) query.set('after', after);
  return query.size > 0 ? `?${query}` : '';
}

/** How many filters are on. */
export function countFilters({ discipline, form, tag, statuses, types }: Filters): number {
  return [discipline, form, tag, ...statuses, ...types].filter(Boolean).length;
}
