import { redirect } from '@remix-run/node';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { asErrorResponse } from '~/shared/errors/as-app-error.server';
import { links } from '~/shared/links';

/** Remix asks for the data of a page with this parameter; the page itself has none. */
const DATA_PARAMETER = '_data';

/**
 * The person who asks. A visitor who opens a page is sent to sign in and comes back; a form from somebody
 * whose session ended is refused with a sentence.
 */
export function requireSignedIn(actor: Actor, request: Request): SignedIn {
  if (actor) return actor;
  if (request.method !== 'GET') throw asErrorResponse(forbidden('accounts:denied.signIn'));
  const url = new URL(request.url);
  url.searchParams.delete(DATA_PARAMETER);
  throw redirect(links.signIn(url.pathname + url.search));
}
