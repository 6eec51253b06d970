import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isMember, type Actor } from './actor';
import { countWithin } from './count-within.server';
import { tooManyRequests } from './errors/app-error';

/** Seconds. */
const WINDOW = 60;

type Wanted<Act extends string> = {
  /** What the counts of these acts are kept under. */
  prefix: string;
  /** How many of each act one person may do in a minute. */
  perMinute: Record<Act, number>;
  /** The sentence for who did too many; it takes `count`, the seconds to wait. */
  refusal: string;
};

/** Limits on what one person does in a minute, counted in this process. */
export function actLimiters<Act extends string>({ prefix, perMinute, refusal }: Wanted<Act>) {
  const begun = () => new Map<string, RateLimiterMemory>();
  let limiters = begun();
  const limiterOf = (act: Act) => {
    const found = limiters.get(act) ?? new RateLimiterMemory({ keyPrefix: `${prefix}-${act}`, points: perMinute[act], duration: WINDOW });
    limiters.set(act, found);
    return found;
  };
  return {
    /**
     * Counts one act of this person. Throws 429 with the seconds to wait when there were too many in the last
     * minute. A visitor is not counted: their refusal comes from the rules.
     */
    count: async (actor: Actor, act: Act): Promise<void> => {
      if (!isMember(actor)) return;
      await countWithin(limiterOf(act), actor.id, (seconds) => tooManyRequests(refusal, { count: seconds, retryAfter: seconds }));
    },
    /** Forgets what was counted: for tests, where every database begins with the same person ids. */
    forget: (): void => {
      limiters = begun();
    },
  };
}
