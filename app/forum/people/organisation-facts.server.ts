import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { OrganisationKind } from '#db/codes';
import { read } from '#db/connection.server';
import { keptWhileUnchanged } from '#db/kept-while-unchanged.server';
import { person } from '#db/schema/accounts';
import { space, topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { notSuspended } from '~/accounts/suspension.server';
import { isMember, type Actor } from '~/shared/actor';
import { visibleTopic } from '../topics/visibility.server';

/** An organisation in numbers. */
export type OrganisationFacts = {
  id: number;
  name: string;
  kind: OrganisationKind;
  province: string | null;
  place: string | null;
  website: string | null;
  /** The organisation that this one became part of. */
  mergedIntoId: number | null;
  createdAt: number;
  /** People with an account that is in use. */
  people: number;
  /** Topics they opened, as far as this reader may read them. */
  topics: number;
};

const keptFacts = keptWhileUnchanged<{ facts: OrganisationFacts | null }>();

/** The facts of an organisation, or null when there is none with this id. One statement, and one more after a change. */
export async function findOrganisationFacts(actor: Actor, id: number | null): Promise<OrganisationFacts | null> {
  if (id === null) return null;
  // Members may read all spaces, and all of them the same.
  const readers = isMember(actor) ? 'members' : 'visitors';
  const { facts } = await keptFacts(`${readers} ${id}`, async () => ({ facts: await countFacts(actor, id) }));
  return facts;
}

async function countFacts(actor: Actor, id: number): Promise<OrganisationFacts | null> {
  const people = read()
    .select({ n: count() })
    .from(person)
    .where(and(eq(person.organisationId, id), notSuspended(new Date())));
  const topics = read()
    .select({ n: count() })
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .where(and(eq(person.organisationId, id), visibleTopic(actor)));
  const [row] = await read()
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      province: organisation.province,
      place: organisation.place,
      website: organisation.website,
      mergedIntoId: organisation.mergedIntoId,
      createdAt: organisation.createdAt,
      people: sql<number>`(${people})`.mapWith(Number),
      topics: sql<number>`(${topics})`.mapWith(Number),
    })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row ? { ...row, createdAt: row.createdAt.getTime() } : null;
}

/** A person as a colleague sees them in a list. */
export type PersonLink = { id: number; name: string; jobTitle: string | null; pictureName: string | null };

/** More people than the largest member organisation has; it only keeps the page from growing without end. */
const MAX_PEOPLE = 500;

/** The people of an organisation whose account is in use, by name. */
export async function listPeopleOfOrganisation(organisationId: number): Promise<PersonLink[]> {
  return read()
    .select({ id: person.id, name: person.name, jobTitle: person.jobTitle, pictureName: person.pictureName })
    .from(person)
    .where(and(eq(person.organisationId, organisationId), notSuspended(new Date())))
    .orderBy(asc(person.name), asc(person.id))
    .limit(MAX_PEOPLE);
}
