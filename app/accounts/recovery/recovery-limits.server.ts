import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests } from '~/shared/errors/app-error';
import { hashOfSecret } from '../secret-code.server';
import { clientOf } from '../sign-in-limits.server';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
/** Mails an hour to one address: enough for who mislaid the first two, too few to fill somebody's mailbox. */
export const RESETS_PER_ADDRESS = 3;
/** Requests in a quarter of an hour from one place: a whole school that comes back from the holidays. */
export const RESETS_PER_CLIENT = 30;

function freshLimiters() {
  return {
    address: new RateLimiterMemory({ keyPrefix: 'reset', points: RESETS_PER_ADDRESS, duration: HOUR_S }),
    client: new RateLimiterMemory({ keyPrefix: 'reset', points: RESETS_PER_CLIENT, duration: 15 * MINUTE_S }),
  };
}

let limiters = freshLimiters();

/** Forgets what was counted: for tests. */
export function forgetResets(): void {
  limiters = freshLimiters();
}

/** Counts a request from this place. Throws a 429, which says nothing about any address. */
export function countResetFrom(clientAddress: string): Promise<void> {
  return countWithin(limiters.client, clientOf(clientAddress), (seconds) =>
    tooManyRequests('accounts:forgot.tooMany', { count: Math.ceil(seconds / MINUTE_S), retryAfter: seconds }),
  );
}

/** Counts a request for this address; whether another mail may go there. Who asks is not told. */
export async function mayMailReset(email: string): Promise<boolean> {
  try {
    await limiters.address.consume(hashOfSecret(email));
    return true;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return false;
    throw rejection;
  }
}
