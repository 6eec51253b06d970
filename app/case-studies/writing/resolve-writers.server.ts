import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { spellingsOf } from '~/accounts/members/member-search.server';
import { notSuspended } from '~/accounts/suspension.server';
import { foldName } from '~/shared/fold';

type Candidate = { id: number; name: string; email: string };

/** A name that is nobody's or several people's, with the key of the sentence that says which. */
export type UnclearName = { name: string; key: string };

/**
 * The people of these names or e-mail addresses, in order, each once, and the names that are nobody's or several
 * people's. Of an address it does not say whether it is known in another way than of a name.
 */
export async function resolveWriters(db: Queryable, typed: readonly string[], now: Date): Promise<{ ids: number[]; unclear: UnclearName[] }> {
  if (typed.length === 0) return { ids: [], unclear: [] };
  const candidates = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(or(...typed.map(mayBe)), notSuspended(now)));
  const found = typed.map((name) => theOne(name, candidates));
  const ids = found.filter((one) => typeof one === 'number');
  return { ids: [...new Set(ids)], unclear: found.filter((one) => typeof one !== 'number') };
}

/** Condition on `person`: holds of everybody whom these words can mean, and perhaps of a few others. */
function mayBe(typed: string): SQL | undefined {
  const spelled = spellingsOf(typed).map((name) => eq(sql`lower(${person.name})`, name));
  return or(eq(person.email, typed.toLowerCase()), ...spelled, eq(person.name, typed));
}

function theOne(typed: string, candidates: readonly Candidate[]): number | UnclearName {
  const [one, another] = candidates.filter(({ name, email }) => email === typed.toLowerCase() || foldName(name) === foldName(typed));
  if (!one) return { name: typed, key: 'case-studies:form.unknownWriter' };
  if (another) return { name: typed, key: 'case-studies:form.severalWriters' };
  return one.id;
}
