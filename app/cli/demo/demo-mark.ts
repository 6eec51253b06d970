import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { houseSetting } from '#db/schema/house';
import { eq } from 'drizzle-orm';

/** The setting of the house that says: everything in this database is made up. */
const DEMO_KEY = 'demo';

export type DemoState = 'empty' | 'unfinished' | 'loaded' | 'foreign';

/** What is in the database: nobody yet, a demo that was cut off or is whole, or a forum of real people. */
export async function demoState(): Promise<DemoState> {
  const [mark] = await read().select({ value: houseSetting.value }).from(houseSetting).where(eq(houseSetting.key, DEMO_KEY));
  if (mark) return mark.value === 'loaded' ? 'loaded' : 'unfinished';
  const [anybody] = await read().select({ id: person.id }).from(person).limit(1);
  return anybody ? 'foreign' : 'empty';
}

/** Marks the database as a demo, before anything is put in it and again when it is whole. */
export async function markDemo(value: 'unfinished' | 'loaded', now: Date): Promise<void> {
  const row = { value, updatedAt: now };
  await write((tx) =>
    tx.insert(houseSetting).values({ key: DEMO_KEY, ...row }).onConflictDoUpdate({ target: houseSetting.key, set: row }),
  );
}
