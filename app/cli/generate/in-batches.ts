/** Rows of one statement: SQLite takes 32,766 values, and the widest table has 20 columns. */
const ROWS_PER_STATEMENT = 1_000;

/** Hands the rows on in pieces that fit into one statement, one after the other; nothing for no rows. */
export async function inBatches<R>(rows: R[], store: (batch: R[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await store(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
