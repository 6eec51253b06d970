import { and, eq, or, sql } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { spellingsOf } from '~/accounts/members/member-search.server';
import { notSuspended } from '~/accounts/suspension.server';
import { refused } from '~/shared/errors/app-error';
import { foldName } from '~/shared/fold';

/**
 * The people of these names or e-mail addresses, in order, each once. Throws 422 on `coAuthorNames` for a name that
 * nobody has, or more than one; of an address it does not say whether it is known in another way than a name.
 */
export async function resolveWriters(db: Queryable, typed: readonly string[], now: Date): Promise<number[]> {
  const found: number[] = [];
  for (const name of typed) found.push(await resolveWriter(db, name, now));
  return [...new Set(found)];
}

async function resolveWriter(db: Queryable, typed: string, now: Date): Promise<number> {
  const lower = sql`lower(${person.name})`;
  const spelled = spellingsOf(typed).map((name) => eq(lower, name));
  const isAddress = eq(person.email, typed.toLowerCase());
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(or(isAddress, ...spelled, eq(person.name, typed)), notSuspended(now)));
  const matches = rows.filter(({ name, email }) => email === typed.toLowerCase() || foldName(name) === foldName(typed));
  const [one, another] = matches;
  if (!one) throw refused('coAuthorNames', 'case-studies:form.unknownWriter', { name: typed });
  if (another) throw refused('coAuthorNames', 'case-studies:form.severalWriters', { name: typed });
  return one.id;
}
