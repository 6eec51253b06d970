/** Only to resolve a path against; nobody can own this host (RFC 6761). */
const NOWHERE = 'http://return-to.invalid';

/**
 * The path, when it leads to a page of this forum; else the fallback. Browsers read `//host`, `/\host` and
 * paths with tabs or line ends as another site, so what counts is where it would lead.
 */
export function safeReturnTo(path: string | null | undefined, fallback = '/'): string {
  if (!path?.startsWith('/') || !URL.canParse(path, NOWHERE)) return fallback;
  const url = new URL(path, NOWHERE);
  if (url.origin !== NOWHERE || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}
