import { or, sql, type SQL } from 'drizzle-orm';
import { person } from '#db/schema/accounts';

/**
 * The spellings in which a part of a name is looked for in `lower(name)`. SQLite lowers a to z alone, and so does
 * PostgreSQL in some locales: "öz" is looked for as "Öz" as well.
 */
export function spellingsOf(typed: string): string[] {
  const lower = typed.toLowerCase();
  const asNames = lower.replace(/(?<!\p{L})[^\P{Ll}a-z]/gu, (letter) => letter.toUpperCase());
  return [...new Set([lower, asNames])];
}

/** Condition on a query with `person`: name or address holds these letters, whatever the capitals. */
export function holds(q: string): SQL | undefined {
  const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const like = (column: SQL, text: string) => sql`${column} like ${pattern(text)} escape '\\'`;
  return or(
    ...spellingsOf(q).map((text) => like(sql`lower(${person.name})`, text)),
    like(sql`${person.name}`, q),
    like(sql`${person.email}`, q.toLowerCase()),
  );
}
