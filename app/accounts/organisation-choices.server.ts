import { and, asc, eq, isNull } from 'drizzle-orm';
import { read, type Queryable } from '#db/connection.server';
import { organisation } from '#db/schema/organisations';
import { refused } from '~/shared/errors/app-error';

export type OrganisationChoice = { id: number; name: string };

/** Every organisation by name, for a form to choose from; not one that became part of another. */
export async function organisationChoices(): Promise<OrganisationChoice[]> {
  const { id, name } = organisation;
  return read().select({ id, name }).from(organisation).where(isNull(organisation.mergedIntoId)).orderBy(asc(name));
}

/** Throws a 422 at the field `organisationId` when there is no such organisation, or none any more. */
export async function requireOrganisation(queryable: Queryable, id: number): Promise<void> {
  const stands = and(eq(organisation.id, id), isNull(organisation.mergedIntoId));
  const found = await queryable.select({ id: organisation.id }).from(organisation).where(stands);
  if (found.length === 0) throw refused('organisationId', 'accounts:fields.organisationGone');
}
