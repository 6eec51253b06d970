import { getTableName, is, Table } from 'drizzle-orm';
import { read } from '#db/connection.server';
import * as schema from '#db/schema';
import type { person } from '#db/schema/accounts';

/** Everything that is stored, by table: to show that a refusal changed nothing. */
export async function dumpOfEverything(): Promise<Record<string, unknown[]>> {
  const tables = Object.values(schema).filter((value) => is(value, Table)) as unknown as (typeof person)[];
  const dump: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await read().select().from(table);
    dump[getTableName(table)] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}
