import { and, asc, count, eq, sql } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { OrganisationKind } from '#db/codes';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { notSuspended } from '~/accounts/suspension.server';
import { notFound } from '~/shared/errors/app-error';

export type OrganisationRow = {
  id: number;
  name: string;
  kind: OrganisationKind;
  province: string | null;
  website: string | null;
  /** How many people of it are members. */
  memberCount: number;
};

/** Every organisation by name, or those of one kind. About 145: they fit on one page. */
export async function organisationList(kind?: OrganisationKind): Promise<OrganisationRow[]> {
  return read()
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      province: organisation.province,
      website: organisation.website,
      memberCount: count(person.id),
    })
    .from(organisation)
    .leftJoin(person, and(eq(person.organisationId, organisation.id), notSuspended(new Date())))
    .where(kind ? eq(organisation.kind, kind) : undefined)
    .groupBy(organisation.id)
    .orderBy(asc(sql`lower(${organisation.name})`), asc(organisation.id));
}

/** How many organisations there are of each kind; kinds without any are left out. */
export async function countByKind(): Promise<Partial<Record<OrganisationKind, number>>> {
  const rows = await read().select({ kind: organisation.kind, n: count() }).from(organisation).groupBy(organisation.kind);
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]));
}

/** One organisation as its form shows it. Throws a 404 for an unknown id. */
export async function organisationFacts(id: number): Promise<Omit<OrganisationRow, 'memberCount'>> {
  const { name, kind, province, website } = organisation;
  const [found] = await read()
    .select({ id: organisation.id, name, kind, province, website })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!found) throw notFound();
  return found;
}
