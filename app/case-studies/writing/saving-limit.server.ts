import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isMember, type Actor } from '~/shared/actor';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests } from '~/shared/errors/app-error';

/** Script saves every few seconds of typing at most, and somebody presses buttons besides. */
const SAVES = { points: 90, duration: 60 };

let limiter = new RateLimiterMemory({ keyPrefix: 'case-study', ...SAVES });

/** Forgets what was counted: for tests, where every database begins with the same person ids. */
export function forgetSaves(): void {
  limiter = new RateLimiterMemory({ keyPrefix: 'case-study', ...SAVES });
}

/** Counts one save of this person, in this process. Throws 429 with the seconds to wait after too many in a minute. */
export async function countSave(actor: Actor): Promise<void> {
  if (!isMember(actor)) return;
  await countWithin(limiter, actor.id, (seconds) =>
    tooManyRequests('case-studies:refusals.tooMany', { count: seconds, retryAfter: seconds }),
  );
}
