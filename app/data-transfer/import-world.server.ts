import { createHash } from 'node:crypto';
import { and, gt, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { invitation } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import { dayKey } from '~/shared/i18n/format';
import { OrganisationIndex } from './organisation-index';
import type { MemberWorld } from './plan-members';
import type { OrganisationWorld } from './plan-organisations';

/** The same as long as nothing is stored otherwise than it was. */
type Keyed = { key: string };

/** Who is a member or has an open invitation, and every organisation. Three statements. */
export async function memberWorld(queryable: Queryable, now: Date): Promise<MemberWorld & Keyed> {
  const { id, email, name, role, organisationId, jobTitle, discipline } = person;
  const people = await queryable.select({ id, email, name, role, organisationId, jobTitle, discipline }).from(person);
  const invited = invitation;
  const isOpen = and(isNull(invited.acceptedAt), isNull(invited.withdrawnAt), gt(invited.expiresAt, now));
  const invitations = await queryable
    .select({
      id: invited.id,
      email: invited.email,
      name: invited.name,
      role: invited.role,
      organisationId: invited.organisationId,
      jobTitle: invited.jobTitle,
      discipline: invited.discipline,
    })
    .from(invited)
    .where(isOpen);
  const stored = await organisations(queryable);
  return {
    key: keyOf([people, invitations, stored, dayKey(now)]),
    people: new Map(people.map((one) => [one.email, one])),
    invitations: new Map(invitations.map((one) => [one.email, one])),
    organisations: new OrganisationIndex(stored),
    today: dayKey(now),
  };
}

/** Every organisation, with what a list can change of it. One statement. */
export async function organisationWorld(queryable: Queryable, now: Date): Promise<OrganisationWorld & Keyed> {
  const stored = await organisations(queryable);
  return {
    key: keyOf([stored, dayKey(now)]),
    index: new OrganisationIndex(stored),
    byId: new Map(stored.map((one) => [one.id, { ...one, memberSince: dayKey(one.createdAt) }])),
    today: dayKey(now),
  };
}

function organisations(queryable: Queryable) {
  const { id, name, kind, province, place, website, mergedIntoId, createdAt } = organisation;
  return queryable.select({ id, name, kind, province, place, website, mergedIntoId, createdAt }).from(organisation);
}

function keyOf(stored: unknown): string {
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex');
}
