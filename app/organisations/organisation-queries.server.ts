import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { OrganisationKind } from '#db/codes';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { notSuspended } from '~/accounts/suspension.server';
import { notFound } from '~/shared/errors/app-error';
import { fold } from '~/shared/fold';

export type OrganisationRow = {
  id: number;
  name: string;
  kind: OrganisationKind;
  province: string | null;
  place: string | null;
  website: string | null;
  /** How many people of it are members. */
  memberCount: number;
};

/** What is looked for; absent or empty: everything. */
export type OrganisationWish = {
  kind?: OrganisationKind | null;
  province?: string | null;
  /** A part of the name or the place; capitals, accents and spaces make no difference. */
  q?: string | null;
};

const columns = {
  id: organisation.id,
  name: organisation.name,
  kind: organisation.kind,
  province: organisation.province,
  place: organisation.place,
  website: organisation.website,
};

/** An organisation as others refer to it. */
export type OrganisationLabel = { id: number; name: string; kind: OrganisationKind };

/** What an organisation is called, and of which kind it is; null without one. */
export async function findOrganisationLabel(id: number | null): Promise<OrganisationLabel | null> {
  if (id === null) return null;
  const { name, kind } = organisation;
  const [row] = await read().select({ id: organisation.id, name, kind }).from(organisation).where(eq(organisation.id, id));
  return row ?? null;
}

/** Every organisation by name; not those that became part of another. One statement. */
export async function organisationList(): Promise<OrganisationRow[]> {
  return read()
    .select({ ...columns, memberCount: count(person.id) })
    .from(organisation)
    .leftJoin(person, and(eq(person.organisationId, organisation.id), notSuspended(new Date())))
    .where(isNull(organisation.mergedIntoId))
    .groupBy(organisation.id)
    .orderBy(asc(sql`lower(${organisation.name})`), asc(organisation.id));
}

export type FoundOrganisations = {
  organisations: OrganisationRow[];
  /** How many there are of each kind, whatever was looked for; kinds without any are left out. */
  counts: Partial<Record<OrganisationKind, number>>;
  /** The provinces of all of them, by name. */
  provinces: string[];
};

/**
 * The organisations that fit the wish, and what else can be chosen. Filtered here and not in the database: there
 * are some hundreds, and SQLite compares letters with accents as bytes.
 */
export async function findOrganisations({ kind, province, q }: OrganisationWish): Promise<FoundOrganisations> {
  const all = await organisationList();
  const wanted = fold(q ?? '');
  const organisations = all.filter(
    (one) =>
      (!kind || one.kind === kind) &&
      (!province || one.province === province) &&
      (!wanted || fold(`${one.name} ${one.place ?? ''}`).includes(wanted)),
  );
  const counts: FoundOrganisations['counts'] = {};
  for (const one of all) counts[one.kind] = (counts[one.kind] ?? 0) + 1;
  const provinces = [...new Set(all.flatMap((one) => one.province ?? []))].sort((a, b) => a.localeCompare(b, 'nl'));
  return { organisations, counts, provinces };
}

/** One organisation as its form shows it. Throws a 404 for an unknown id, and for one that became part of another. */
export async function organisationFacts(id: number): Promise<Omit<OrganisationRow, 'memberCount'>> {
  const stands = and(eq(organisation.id, id), isNull(organisation.mergedIntoId));
  const [found] = await read().select(columns).from(organisation).where(stands);
  if (!found) throw notFound();
  return found;
}
