import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isMember, type Actor } from '~/shared/actor';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests } from '~/shared/errors/app-error';

/** Remarks, messages and decisions of one person: each message mails people. */
const ACTS = { points: 30, duration: 60 };

let limiter = new RateLimiterMemory({ keyPrefix: 'review', ...ACTS });

/** Forgets what was counted: for tests, where every database begins with the same person ids. */
export function forgetReviewActs(): void {
  limiter = new RateLimiterMemory({ keyPrefix: 'review', ...ACTS });
}

/** Counts one act of this person, in this process. Throws 429 with the seconds to wait after too many in a minute. */
export async function countReviewAct(actor: Actor): Promise<void> {
  if (!isMember(actor)) return;
  await countWithin(limiter, actor.id, (seconds) =>
    tooManyRequests('case-studies:refusals.tooMany', { count: seconds, retryAfter: seconds }),
  );
}
