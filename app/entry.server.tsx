import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { logger } from './server/log';
import { WholePage } from './server/whole-page';
import './shared/i18n/fill-by-i18next.server';
import { ServerFactsProvider } from './shared/page-facts';
import './words.en';
import './words.nl';

/**
 * Renders a page to one string: it serves more pages a second than a stream does, and a page whose view
 * fails can still get its right status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { actor, language, theme, nonce }: AppLoadContext,
): Response {
  const html = renderToString(
    <ServerFactsProvider value={{ actor, language, theme, timeZone: actor?.timeZone, nonce }}>
      <RemixServer context={remixContext} url={request.url} />
    </ServerFactsProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new WholePage(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Logs what failed; the reader is told nothing but that it did. Refusals are responses and do not come here. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  // Remix's own refusals, such as data asked for by a name that no route has: the sender's mistake.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  logger().error({ err: error, requestId: context.requestId }, 'page failed');
}
