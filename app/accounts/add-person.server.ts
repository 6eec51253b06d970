import { eq } from 'drizzle-orm';
import type { Queryable, Tx } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { refused } from '~/shared/errors/app-error';

/** Whether somebody has an account with this address; addresses are stored in lower case. */
export async function hasAccount(queryable: Queryable, email: string): Promise<boolean> {
  const found = await queryable.select({ id: person.id }).from(person).where(eq(person.email, email));
  return found.length > 0;
}

/** Adds a person; returns the id. Throws a 422 at the field `email` when the address has an account. */
export async function addPerson(tx: Tx, wanted: typeof person.$inferInsert): Promise<number> {
  if (await hasAccount(tx, wanted.email)) throw refused('email', 'accounts:fields.emailTaken');
  const [row] = await tx.insert(person).values(wanted).returning({ id: person.id });
  if (!row) throw new Error('no person came back');
  return row.id;
}
