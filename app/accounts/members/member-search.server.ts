import { or, sql, type SQL } from 'drizzle-orm';
import { person } from '#db/schema/accounts';

/** Condition on a query with `person`: name or address holds these letters. SQLite lowers only a to z, so what was typed is looked for as it is too. */
export function holds(q: string): SQL | undefined {
  const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const like = (column: SQL, text: string) => sql`${column} like ${pattern(text)} escape '\\'`;
  return or(
    like(sql`lower(${person.name})`, q.toLowerCase()),
    like(sql`${person.name}`, q),
    like(sql`${person.email}`, q.toLowerCase()),
  );
}
