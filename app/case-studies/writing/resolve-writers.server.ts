import { and, eq, or, sql } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { spellingsOf } from '~/accounts/members/member-search.server';
import { notSuspended } from '~/accounts/suspension.server';
import { foldName } from '~/shared/fold';

/** A name that is nobody's or several people's, with the key of the sentence that says which. */
export type UnclearName = { name: string; key: string };

/**
 * The people of these names or e-mail addresses, in order, each once, and the names that are nobody's or several
 * people's. Of an address it does not say whether it is known in another way than of a name.
 */
export async function resolveWriters(db: Queryable, typed: readonly string[], now: Date): Promise<{ ids: number[]; unclear: UnclearName[] }> {
  const ids: number[] = [];
  const unclear: UnclearName[] = [];
  for (const name of typed) {
    const found = await resolveWriter(db, name, now);
    if (typeof found === 'number') ids.push(found);
    else unclear.push(found);
  }
  return { ids: [...new Set(ids)], unclear };
}

async function resolveWriter(db: Queryable, typed: string, now: Date): Promise<number | UnclearName> {
  const lower = sql`lower(${person.name})`;
  const spelled = spellingsOf(typed).map((name) => eq(lower, name));
  const isAddress = eq(person.email, typed.toLowerCase());
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(or(isAddress, ...spelled, eq(person.name, typed)), notSuspended(now)));
  const matches = rows.filter(({ name, email }) => email === typed.toLowerCase() || foldName(name) === foldName(typed));
  const [one, another] = matches;
  if (!one) return { name: typed, key: 'case-studies:form.unknownWriter' };
  if (another) return { name: typed, key: 'case-studies:form.severalWriters' };
  return one.id;
}
