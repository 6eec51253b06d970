import { getTableName, is, Table } from 'drizzle-orm';
import { read } from '#db/connection.server';
import * as schema from '#db/schema';

/** Every row of every table, so that a test can say: nothing changed. */
export async function dumpDatabase(): Promise<Record<string, string[]>> {
  const tables = Object.values(schema).filter((value) => is(value, Table));
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await read().select().from(table as typeof schema.person);
    dump[getTableName(table)] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}
