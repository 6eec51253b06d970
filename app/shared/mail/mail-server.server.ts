/**
 * Milliseconds that each step with the mail server may take. A busy one may be slow to greet and to take a
 * mail; all steps together stay within the outbox's claim.
 */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 15_000, socketTimeout: 20_000 };

/**
 * Milliseconds in which no other mail is tried after the server did not answer. Less than the first wait of
 * the outbox: a hundred mails that are due cost one such step and not a hundred.
 */
const AWAY_MS = 20_000;

/**
 * The address of the mail server with our time limits; those that stand in it already win. In the address,
 * because nodemailer takes no other option beside one.
 */
export function withTimeouts(url: string): string {
  const address = new URL(url);
  for (const [name, milliseconds] of Object.entries(TIMEOUTS)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(milliseconds));
  }
  return address.href;
}

let away: { url: string; until: number; why: string } | undefined;

/**
 * Runs what speaks to the mail server at this address. Throws at once while it was found to be away a moment
 * ago: one server that hangs must not hold up whatever else there is to deliver.
 */
export async function refuseWhileAway<T>(url: string, work: () => Promise<T>): Promise<T> {
  if (away?.url === url && Date.now() < away.until) throw new Error(`The mail server was away a moment ago: ${away.why}`);
  try {
    return await work();
  } catch (error) {
    if (isAway(error)) away = { url, until: Date.now() + AWAY_MS, why: error.message };
    throw error;
  }
}

/** Forgets that a mail server was away: for tests. */
export function forgetAway(): void {
  away = undefined;
}

/** Whether nobody answered: a server that says no has at least said something. */
function isAway(error: unknown): error is Error {
  return error instanceof Error && (error as { responseCode?: number }).responseCode === undefined;
}
