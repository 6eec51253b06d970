import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests, type AppError } from '~/shared/errors/app-error';
import { clientOf } from '../sign-in-limits.server';

const HOUR_S = 3_600;
const MINUTE_S = 60;
/** Mails that one address gets of these forms in an hour: one that went astray, and another try. */
export const ASKS_PER_EMAIL = 3;
/** From one client address in an hour: a whole staff meeting that joins together. */
export const ASKS_PER_CLIENT = 60;

function freshLimiters() {
  return {
    email: new RateLimiterMemory({ keyPrefix: 'join-email', points: ASKS_PER_EMAIL, duration: HOUR_S }),
    client: new RateLimiterMemory({ keyPrefix: 'join-client', points: ASKS_PER_CLIENT, duration: HOUR_S }),
  };
}

let limiters = freshLimiters();

/** Forgets what was counted: for tests, which all come from one address. */
export function forgetAsks(): void {
  limiters = freshLimiters();
}

/**
 * Counts a form by which a stranger makes us mail somebody, in this process. Counted the same whether the
 * address has an account or not. Throws a 429 that says how long to wait.
 */
export async function countAsk(email: string, clientAddress: string): Promise<void> {
  await countWithin(limiters.client, clientOf(clientAddress), tooOften);
  await countWithin(limiters.email, email, tooOften);
}

function tooOften(seconds: number): AppError {
  return tooManyRequests('accounts:ask.tooMany', { count: Math.ceil(seconds / MINUTE_S), retryAfter: seconds });
}
