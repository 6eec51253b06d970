import type { IncomingMessage } from 'node:http';
import { hasSessionCookie } from '~/accounts/session.server';
import { preferencesOf } from '../visitor-preferences';

/** Characters of path and query; longer ones are made by programs and would only fill the memory. */
const LONGEST_ADDRESS = 300;

/** Remix asks for a page's data or routes with these; the answers are not pages. */
const NOT_A_PAGE = new Set(['_data', '_routes']);

/**
 * The name under which a visitor's page is kept: address, language and theme. `undefined` when the answer
 * may differ between people or is not a page.
 */
export function visitorKey(request: IncomingMessage): string | undefined {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (url.length > LONGEST_ADDRESS || url.startsWith('/assets/')) return undefined;
  if (headers.cookie !== undefined && hasSessionCookie(headers.cookie)) return undefined;
  const address = normalisedAddress(url);
  if (address === undefined) return undefined;
  const { language, theme } = preferencesOf(headers);
  return `${language} ${theme ?? '-'} ${address}`;
}

/** The same questions in another order are the same page. */
function normalisedAddress(url: string): string | undefined {
  const start = url.indexOf('?');
  if (start === -1) return url;
  const query = new URLSearchParams(url.slice(start + 1));
  for (const name of query.keys()) if (NOT_A_PAGE.has(name)) return undefined;
  query.sort();
  return `${url.slice(0, start)}?${query.toString()}`;
}
