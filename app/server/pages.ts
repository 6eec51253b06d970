import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';
import { isDeveloping } from './developing';
import { beforeHeaders } from './before-headers';
import { loadContext } from './load-context';
import { showRefusalsAsPages } from './refusal-pages';
import { asSentToOrigin, sendAnswer } from './web-request';

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Hands the request to Remix: everything that `app/routes.ts` knows. */
export function pages(build: Build): RequestHandler {
  const remix = createRequestHandler(build, isDeveloping() ? 'development' : 'production');
  return (request, response, next) => {
    beforeHeaders(response, () => limitCaching(response));
    showRefusalsAsPages(request, response);
    loadContext(request, response)
      .then((context) => remix(asSentToOrigin(request, response), context))
      .then((answer) => sendAnswer(answer, response))
      .catch(next);
  };
}

/**
 * What a member sees is nobody else's; what says nothing about caching is not a page to keep either. A file that
 * never changes under its name may stay in the reader's own browser.
 */
function limitCaching(response: Response): void {
  const forever = [response.getHeader('Cache-Control')].flat().find((one) => String(one).includes('immutable'));
  if (forever !== undefined && response.statusCode === 200) return void response.setHeader('Cache-Control', forever);
  const isPublicPage = !response.locals.signedIn && response.hasHeader('Cache-Control');
  if (!isPublicPage) response.setHeader('Cache-Control', 'no-store');
}
