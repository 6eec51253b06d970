import { eq, sql } from 'drizzle-orm';
import { read, type Tx } from './connection.server';
import { contentVersion as table } from './schema/shared';

const ONLY_ROW = 1;

/** Call it in the transaction of every change that a visitor could see: kept pages are made anew. */
export async function bumpContentVersion(tx: Tx): Promise<void> {
  await tx
    .update(table)
    .set({ version: sql`${table.version} + 1` })
    .where(eq(table.id, ONLY_ROW));
}

/** The current number; it only grows. */
export async function contentVersion(): Promise<number> {
  const [row] = await read().select({ version: table.version }).from(table).where(eq(table.id, ONLY_ROW));
  if (!row) throw new Error('the content_version row is missing: run the migrations');
  return row.version;
}
