import type { RequestHandler } from 'express';
import { AppError, notFound } from '~/shared/errors/app-error';

/** Methods that any page or form of the forum uses. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Characters of a path; our longest, a topic with its slug, has about 160. */
const LONGEST_PATH = 1_000;

/**
 * Refuses what no page of ours can be meant by, before the router sees it: matching a path of thousands of
 * slashes takes it most of a second. An absolute address is accepted as RFC 9112, 3.2.2 asks.
 */
export const checkTarget: RequestHandler = (request, _response, next) => {
  if (!METHODS.has(request.method)) return next(new AppError(405, 'shared:errors.refused'));
  request.url = withoutHost(request.url);
  request.originalUrl = request.url;
  const path = request.url.split('?', 1)[0] ?? '';
  const isOdd = !path.startsWith('/') || path.includes('//') || path.length > LONGEST_PATH;
  return isOdd ? next(notFound()) : next();
};

/** `http://host/path` as `/path`; anything else as it is. */
function withoutHost(target: string): string {
  return target.replace(/^https?:\/\/[^/?#]*(?=\/)/i, '');
}
