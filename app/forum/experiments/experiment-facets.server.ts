import { and, count, eq, exists, inArray, isNull, type SQL } from 'drizzle-orm';
import type { ExperimentStatus, OrganisationKind } from '#db/codes';
import { read } from '#db/connection.server';
import { keptWhileUnchanged } from '#db/kept-while-unchanged.server';
import { person } from '#db/schema/accounts';
import { experiment } from '#db/schema/experiments';
import { space, topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';

/** Condition on a query with `topic`: the experiment is in one of these statuses. */
export function isInStatus(statuses: ExperimentStatus[]): SQL {
  const own = and(eq(experiment.topicId, topic.id), inArray(experiment.status, statuses));
  return exists(read().select({ id: experiment.topicId }).from(experiment).where(own));
}

/** Condition on a query with `topic`: who wrote it works at one of these kinds of organisation. */
export function isFromKind(kinds: OrganisationKind[]): SQL {
  const itsAuthor = and(eq(person.id, topic.authorId), inArray(organisation.kind, kinds));
  const db = read();
  return exists(db.select({ id: person.id }).from(person).innerJoin(organisation, eq(organisation.id, person.organisationId)).where(itsAuthor));
}

/** How many experiments there are, by status and by kind of organisation; what no experiment has is absent. */
export type ExperimentFacets = {
  total: number;
  statuses: Partial<Record<ExperimentStatus, number>>;
  types: Partial<Record<OrganisationKind, number>>;
};

const keptFacets = keptWhileUnchanged<ExperimentFacets>();

/** As `findExperimentFacets`, remembered while nothing changes. */
export function countExperiments(): Promise<ExperimentFacets> {
  return keptFacets('all', findExperimentFacets);
}

/** All standing experiments counted, whatever filter is on. The caller has judged who may read the space. */
export async function findExperimentFacets(): Promise<ExperimentFacets> {
  const rows = await read()
    .select({ status: experiment.status, kind: organisation.kind, n: count() })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(experiment, eq(experiment.topicId, topic.id))
    .where(and(eq(space.code, 'experiments'), isNull(topic.deletedAt)))
    .groupBy(experiment.status, organisation.kind);
  const facets: ExperimentFacets = { total: 0, statuses: {}, types: {} };
  for (const { status, kind, n } of rows) {
    facets.total += n;
    if (status) facets.statuses[status] = (facets.statuses[status] ?? 0) + n;
    if (kind) facets.types[kind] = (facets.types[kind] ?? 0) + n;
  }
  return facets;
}
