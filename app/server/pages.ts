import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import { settings } from '~/shared/settings.server';
import { isDeveloping } from './developing';
import { beforeHeaders } from './before-headers';
import { loadContext } from './load-context';
import { showRefusalsAsPages } from './refusal-pages';
import { bodyOf } from './request-body';

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Hands the request to Remix: everything that `app/routes.ts` knows. */
export function pages(build: Build): RequestHandler {
  const remix = createRequestHandler({
    build,
    mode: isDeveloping() ? 'development' : 'production',
    getLoadContext: (_request, response) => loadContext(response.req, response),
  });
  return (request, response, next) => {
    beforeHeaders(response, () => limitCaching(response));
    showRefusalsAsPages(request, response);
    void remix(asSentToOrigin(request), response, next);
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

/**
 * The request as Remix may see it: its body as already read, and addressed to ORIGIN whatever its Host and
 * forwarded headers claim. The origin check has passed, so Remix, which compares those, need not refuse.
 */
function asSentToOrigin(request: Request): Request {
  const { protocol, hostname, host, origin } = new URL(settings().ORIGIN);
  const headers: IncomingHttpHeaders = { ...request.headers, host };
  for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded-')) delete headers[name];
  if (headers.origin !== undefined) headers.origin = origin;
  const addressed = {
    method: request.method,
    originalUrl: request.originalUrl,
    protocol: protocol.slice(0, -1),
    hostname,
    headers,
    get: (name: string) => headers[name.toLowerCase()],
  };
  return Object.assign(Readable.from([bodyOf(request)]), addressed) as unknown as Request;
}
