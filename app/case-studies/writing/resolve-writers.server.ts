import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { spellingsOf } from '~/accounts/members/member-search.server';
import { notSuspended } from '~/accounts/suspension.server';
import { refused } from '~/shared/errors/app-error';
import { foldName } from '~/shared/fold';

type Candidate = { id: number; name: string; email: string };

/**
 * The people of these names or e-mail addresses, in order, each once. Throws 422 on `coAuthorNames` for a name that
 * nobody has, or more than one; of an address it does not say whether it is known in another way than a name.
 */
export async function resolveWriters(db: Queryable, typed: readonly string[], now: Date): Promise<number[]> {
  if (typed.length === 0) return [];
  const candidates = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(or(...typed.map(mayBe)), notSuspended(now)));
  return [...new Set(typed.map((name) => theOne(name, candidates)))];
}

/** Condition on `person`: holds of everybody whom these words can mean, and perhaps of a few others. */
function mayBe(typed: string): SQL | undefined {
  const spelled = spellingsOf(typed).map((name) => eq(sql`lower(${person.name})`, name));
  return or(eq(person.email, typed.toLowerCase()), ...spelled, eq(person.name, typed));
}

function theOne(typed: string, candidates: readonly Candidate[]): number {
  const [one, another] = candidates.filter(({ name, email }) => email === typed.toLowerCase() || foldName(name) === foldName(typed));
  if (!one) throw refused('coAuthorNames', 'case-studies:form.unknownWriter', { name: typed });
  if (another) throw refused('coAuthorNames', 'case-studies:form.severalWriters', { name: typed });
  return one.id;
}
