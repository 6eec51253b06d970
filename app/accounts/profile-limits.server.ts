import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests, type AppError } from '~/shared/errors/app-error';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
/** Saves an hour: nobody polishes their profile more often, and each can make all visitors' pages anew. */
export const PROFILE_SAVES_PER_HOUR = 30;
/** Changes of language or theme an hour: twice a minute is trying them out, more is a program. */
export const PREFERENCES_PER_HOUR = 120;

/** Changes of address an hour: each sends two mails, one of them to an address that nobody vouches for. */
export const EMAIL_CHANGES_PER_HOUR = 5;

function freshLimiters() {
  return {
    email: new RateLimiterMemory({ keyPrefix: 'email', points: EMAIL_CHANGES_PER_HOUR, duration: HOUR_S }),
    profile: new RateLimiterMemory({ keyPrefix: 'profile', points: PROFILE_SAVES_PER_HOUR, duration: HOUR_S }),
    preference: new RateLimiterMemory({ keyPrefix: 'preference', points: PREFERENCES_PER_HOUR, duration: HOUR_S }),
  };
}

let limiters = freshLimiters();

/** Forgets what was counted: for tests, where every database begins with the same person ids. */
export function forgetSaves(): void {
  limiters = freshLimiters();
}

/** Counts one save of this person's profile, in this process. Throws a 429 that says how long to wait. */
export function countProfileSave(personId: number): Promise<void> {
  return countWithin(limiters.profile, personId, tooOften);
}

/** Counts one request of this person to change their address. Throws a 429 that says how long to wait. */
export function countEmailChange(personId: number): Promise<void> {
  return countWithin(limiters.email, personId, tooOften);
}

/** Counts one change of this person's language or theme. Throws a 429 that says how long to wait. */
export function countPreference(personId: number): Promise<void> {
  return countWithin(limiters.preference, personId, tooOften);
}

function tooOften(seconds: number): AppError {
  return tooManyRequests('accounts:me.tooOften', { count: Math.ceil(seconds / MINUTE_S), retryAfter: seconds });
}
