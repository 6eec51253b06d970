import type { RequestHandler } from 'express';
import { forbidden } from '~/shared/errors/app-error';
import { settings } from '~/shared/settings.server';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Names of this machine itself: a forum at one of them is the same forum at the others. */
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a request of this method may change something; so may one without a method that we know. */
export function isUnsafe(method: string | undefined): boolean {
  return !SAFE_METHODS.has(method ?? '');
}

export type Sender = {
  /** The Origin header; `null` as text is what a browser sends for a page without an origin. */
  origin: string | undefined;
  secFetchSite: string | undefined;
  hasCookie: boolean;
};

/**
 * Whether an unsafe request was sent by one of our own pages. A missing Origin is judged by
 * Sec-Fetch-Site. Every browser in use sends one of the two with a form, so a request with neither comes
 * from a program; a cookie on it would be somebody's session, and then it is refused.
 */
export function isSentByOwnPage(sender: Sender, ownOrigin: string): boolean {
  if (sender.origin !== undefined) return isSameForum(sender.origin, ownOrigin);
  if (sender.secFetchSite !== undefined) return ['same-origin', 'none'].includes(sender.secFetchSite);
  return !sender.hasCookie;
}

function isSameForum(origin: string, ownOrigin: string): boolean {
  if (origin === ownOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(ownOrigin)];
  const bothLocal = LOOPBACK_HOSTS.has(theirs.hostname) && LOOPBACK_HOSTS.has(ours.hostname);
  return bothLocal && theirs.protocol === ours.protocol && theirs.port === ours.port;
}

/** Refuses with 403 what another site sent; forwarded and Host headers have no say in it. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  if (!isUnsafe(request.method)) return next();
  const sender: Sender = {
    origin: request.headers.origin,
    secFetchSite: [request.headers['sec-fetch-site']].flat()[0],
    hasCookie: request.headers.cookie !== undefined,
  };
  next(isSentByOwnPage(sender, settings().ORIGIN) ? undefined : forbidden('shared:errors.origin'));
};
