/**
 * What an error says, without the values that its queries were sent with: addresses, hashes of passwords, codes
 * of links. Drizzle puts them into its messages on PostgreSQL. `text` is what was made of the error, by itself
 * its stack.
 */
export function withoutValues(error: unknown, text = saidBy(error)): string {
  let told = text;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isOfQuery(cause)) told = told.replaceAll(`\nparams: ${String(cause.params)}`, '');
  }
  return told;
}

function isOfQuery(error: Error): error is Error & { params: unknown } {
  return 'query' in error && 'params' in error;
}

function saidBy(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
