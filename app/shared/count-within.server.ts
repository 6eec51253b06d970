import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { AppError } from './errors/app-error';

/**
 * Counts one more under this key. When that is too many, throws what `refusal` makes of the whole seconds
 * until it is allowed again, at least one.
 */
export async function countWithin(
  limiter: RateLimiterAbstract,
  key: string | number,
  refusal: (seconds: number) => AppError,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    throw refusal(Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)));
  }
}
