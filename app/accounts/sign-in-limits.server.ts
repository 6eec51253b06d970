import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests, type AppError } from '~/shared/errors/app-error';
import { hashOfSecret } from './secret-code.server';

const MINUTE_S = 60;

/**
 * Attempts that failed, counted in this process. Each limit answers another attack: guessing one password
 * from one place, guessing it from many places, and trying one password on many people. A whole school
 * shares one client address, so that limit is wide and a success gives its attempt back.
 *
 * Anybody can use up those three for somebody else. So a browser that signed in to the account before has a
 * limit of its own, and the others do not stop it. Changing the password has its own too.
 */
const limiters = {
  addressAndClient: new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 15 * MINUTE_S }),
  address: new RateLimiterMemory({ keyPrefix: 'address', points: 30, duration: 60 * MINUTE_S }),
  client: new RateLimiterMemory({ keyPrefix: 'client', points: 60, duration: 15 * MINUTE_S }),
  device: new RateLimiterMemory({ keyPrefix: 'device', points: 5, duration: 15 * MINUTE_S }),
  session: new RateLimiterMemory({ keyPrefix: 'session', points: 5, duration: 15 * MINUTE_S }),
};

type Attempt = {
  email: string;
  clientAddress: string;
  /** What `knownDeviceFor` calls this browser; `null` when it never signed in to the account. */
  device: string | null;
};

/** Counts an attempt before it is tried, so that attempts at the same moment count too. Throws a 429. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  if (attempt.device) return countWithin(limiters.device, attempt.device, tooOften);
  const keys = keysOf(attempt);
  await countWithin(limiters.addressAndClient, keys.pair, tooOften);
  await countWithin(limiters.client, keys.client, tooOften);
  await countWithin(limiters.address, keys.address, tooOften);
}

/** The attempt was right: what it cost is given back. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  if (attempt.device) {
    await limiters.device.delete(attempt.device);
    return;
  }
  const keys = keysOf(attempt);
  await limiters.addressAndClient.delete(keys.pair);
  await limiters.client.reward(keys.client);
  await limiters.address.reward(keys.address);
}

/** Where somebody who is signed in says their current password again. */
type Confirmation = { personId: number; sessionId: string };

/**
 * Counts a password that confirms who is there, before it is compared. By session: a new one takes the
 * password, so who found a screen open cannot use up the tries of the owner elsewhere. Throws a 429.
 */
export async function countConfirmation(confirmation: Confirmation): Promise<void> {
  await countWithin(limiters.session, keyOf(confirmation), tooOften);
}

/** The password was right: what it cost is given back. */
export async function forgiveConfirmation(confirmation: Confirmation): Promise<void> {
  await limiters.session.delete(keyOf(confirmation));
}

function keyOf({ personId, sessionId }: Confirmation): string {
  return `${personId} ${hashOfSecret(sessionId)}`;
}

function tooOften(seconds: number): AppError {
  return tooManyRequests('accounts:signIn.tooMany', { count: Math.ceil(seconds / MINUTE_S), retryAfter: seconds });
}

function keysOf({ email, clientAddress }: Attempt) {
  const client = clientOf(clientAddress);
  return { pair: `${client} ${email}`, client, address: email };
}

/** One household or school has a whole IPv6 /64: its 18 quintillion addresses count as one. */
export function clientOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const parts = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - parts.length - tail.split(':').filter(Boolean).length : 0;
  return [...parts, ...Array<string>(missing).fill('0')].slice(0, 4).join(':');
}
