import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from '~/shared/errors/app-error';
import { isUnsafe } from './origin-check';

/**
 * Unsafe requests a minute from one address. Coarse on purpose: forty teachers in one building share an
 * address, and each saves a draft every few seconds while typing. Sign-in and posting have limits of
 * their own in their rooms.
 */
export const UNSAFE_REQUESTS_PER_MINUTE = 1_200;

const MINUTE_SECONDS = 60;

/** A household or school gets a whole /64 of IPv6, and each device changes its address within it daily. */
export function rateLimitKey(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
}

/** Refuses with 429 and Retry-After when one address sends far more than people do. */
export function limitRate(perMinute = UNSAFE_REQUESTS_PER_MINUTE): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  return (request, response, next) => {
    if (!isUnsafe(request.method)) return next();
    limiter.consume(rateLimitKey(clientAddress(request))).then(
      () => next(),
      (reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) return next(reason);
        response.setHeader('Retry-After', Math.ceil(reason.msBeforeNext / 1000));
        next(tooManyRequests());
      },
    );
  };
}

/** Who asks; behind proxies that TRUST_PROXY counts, the address that the outermost of them saw. */
export function clientAddress(request: Request): string {
  return request.ip ?? '';
}
