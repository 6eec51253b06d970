import { DISCIPLINES, ORGANISATION_KINDS, TEACHING_FORMS, type Discipline, type OrganisationKind, type TeachingForm } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { fitsInteger } from '~/shared/ids';
import { links } from '~/shared/links';

/** A place between two stories of the list: the moment of publication in milliseconds, and the id. */
export type Cursor = { value: number; id: number };

export type Filters = { discipline: Discipline | null; form: TeachingForm | null; of: OrganisationKind | null };

/** What a reader asks of the list, from its address. */
export type StoryWish = Filters & { before: Cursor | null; after: Cursor | null };

/** The end of the year 9999, in milliseconds: later ones are written in a way that PostgreSQL does not read. */
const LAST_MOMENT = 253_402_300_799_999;

/** Reads the query string. A value that the form cannot send names a list that does not exist: throws 404. */
export function storyWish(query: URLSearchParams): StoryWish {
  return {
    discipline: choice(query, 'discipline', DISCIPLINES),
    form: choice(query, 'form', TEACHING_FORMS),
    of: choice(query, 'of', ORGANISATION_KINDS),
    before: cursorFrom(query.get('before')),
    after: cursorFrom(query.get('after')),
  };
}

/** The address of the list with these filters; a change of filter begins at the start. */
export function storyList({ discipline, form, of }: Filters, place: { before?: string; after?: string } = {}): string {
  return links.caseStudies({ discipline: discipline ?? '', form: form ?? '', of: of ?? '', ...place });
}

export function writeCursor({ value, id }: Cursor): string {
  return `${value}-${id}`;
}

/** How many filters are on. */
export function countFilters({ discipline, form, of }: Filters): number {
  return [discipline, form, of].filter(Boolean).length;
}

function cursorFrom(text: string | null): Cursor | null {
  if (!text) return null;
  const [, value, id] = /^(\d{1,15})-(\d{1,10})$/.exec(text) ?? [];
  const cursor = { value: Number(value), id: Number(id) };
  if (value === undefined || cursor.value > LAST_MOMENT || !fitsInteger(cursor.id)) throw notFound();
  return cursor;
}

function choice<V extends string>(query: URLSearchParams, name: string, known: readonly V[]): V | null {
  const given = query.get(name);
  if (!given) return null;
  const found = known.find((value) => value === given);
  if (!found) throw notFound();
  return found;
}
