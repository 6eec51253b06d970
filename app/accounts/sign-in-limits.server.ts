import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from '~/shared/errors/app-error';

const MINUTE_S = 60;

/**
 * Attempts that failed, counted in this process. Each limit answers another attack: guessing one password
 * from one place, guessing it from many places, and trying one password on many people. A whole school
 * shares one client address, so that limit is wide and a success gives its attempt back.
 */
const limiters = {
  addressAndClient: new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 15 * MINUTE_S }),
  address: new RateLimiterMemory({ keyPrefix: 'address', points: 30, duration: 60 * MINUTE_S }),
  client: new RateLimiterMemory({ keyPrefix: 'client', points: 60, duration: 15 * MINUTE_S }),
};

type Attempt = { email: string; clientAddress: string };

/** Counts an attempt before it is tried, so that attempts at the same moment count too. Throws a 429. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  try {
    await limiters.addressAndClient.consume(keys.pair);
    await limiters.client.consume(keys.client);
    await limiters.address.consume(keys.address);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw tooManyRequests('accounts:signIn.tooMany', { count: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)) });
  }
}

/** The attempt was right: what it cost is given back. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await limiters.addressAndClient.delete(keys.pair);
  await limiters.client.reward(keys.client);
  await limiters.address.reward(keys.address);
}

function keysOf({ email, clientAddress }: Attempt) {
  const client = clientOf(clientAddress);
  return { pair: `${client} ${email}`, client, address: email };
}

/** One household or school has a whole IPv6 /64: its 18 quintillion addresses count as one. */
function clientOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const parts = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - parts.length - tail.split(':').filter(Boolean).length : 0;
  return [...parts, ...Array<string>(missing).fill('0')].slice(0, 4).join(':');
}
