import { eq, sql } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { canManageMembers, isOwnAccount } from '../account-rules';
import { isSuspendedNow } from '../suspension-rules';

/** When a person was last here, by their sessions that stand; for a query with `person`. To the day: see EXTEND_AFTER_MS. */
export const lastSeen = sql<Date | null>`(select max(${session.lastSeenAt}) from ${session} where ${session.personId} = ${person.id})`.mapWith(
  session.lastSeenAt,
);

const columns = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  jobTitle: person.jobTitle,
  organisationId: person.organisationId,
  organisationName: organisation.name,
  createdAt: person.createdAt,
  lastSeenAt: lastSeen,
  suspendedAt: person.suspendedAt,
  suspendedUntil: person.suspendedUntil,
  suspendedReason: person.suspendedReason,
};

/** A member as only administrators see them. Throws a 403 for who may not, a 404 for an unknown id. */
export async function memberFacts(actor: Actor, id: number, now: Date = new Date()) {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const [row] = await read()
    .select(columns)
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.id, id));
  if (!row) throw notFound();
  return { ...row, isSuspended: isSuspendedNow(row, now), isOwn: isOwnAccount(actor, id) };
}

export type MemberFacts = Awaited<ReturnType<typeof memberFacts>>;
