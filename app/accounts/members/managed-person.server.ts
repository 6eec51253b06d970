import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import type { Actor, SignedIn } from '~/shared/actor';
import { conflict, forbidden, notFound } from '~/shared/errors/app-error';
import { canManageMembers, isOwnAccount } from '../account-rules';
import { notSuspended } from '../suspension.server';

export type StoredPerson = typeof person.$inferSelect;

/** The person whom this administrator manages. Throws a 403 for any other role, a 404 for an unknown id. */
export async function managedPerson(tx: Tx, actor: Actor, id: number): Promise<{ admin: SignedIn; found: StoredPerson }> {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const [found] = await tx.select().from(person).where(eq(person.id, id));
  if (!found) throw notFound();
  return { admin: actor, found };
}

/** Nobody shuts themselves out: throws a 403 for one's own account. */
export function requireSomebodyElse(admin: SignedIn, personId: number): void {
  if (isOwnAccount(admin, personId)) throw forbidden('accounts:denied.ownAccount');
}

/**
 * A forum without an administrator cannot be managed by anybody: throws a 409 when this person is the last one
 * who may act. Judged in the transaction, because two administrators may remove each other at the same moment.
 */
export async function requireAnotherAdministrator(tx: Tx, { id, role }: StoredPerson, now: Date): Promise<void> {
  if (role !== 'admin') return;
  const others = and(eq(person.role, 'admin'), ne(person.id, id), notSuspended(now));
  const [other] = await tx.select({ id: person.id }).from(person).where(others).limit(1);
  if (!other) throw conflict('accounts:members.lastAdministrator');
}
