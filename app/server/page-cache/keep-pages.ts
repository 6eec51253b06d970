import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { readReplica } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { holdBack } from '../hold-back';
import { amsterdamDay, isUnchanged } from './answer-kept-page';
import { encodings } from './encoding';
import type { KeptPage, PageStore } from './page-store';
import { visitorKey } from './visitor-key';

/** Headers of one answer that mean nothing on the next. */
const OF_ONE_ANSWER = new Set(['x-request-id', 'date', 'connection', 'content-length', 'content-encoding']);

/**
 * Marks visitors' pages with an ETag and keeps them. A page opts out with `Cache-Control: no-store` or
 * `private`.
 */
export function keepPages(store: PageStore, report: (error: unknown) => void): RequestHandler {
  return (request, response, next) => {
    const key = visitorKey(request);
    if (key === undefined) return next();
    const hold = (version: number) => {
      response.locals.contentVersion = version;
      holdBack(response, (body) => {
        if (body.length === 0 || !isKeepable(response)) return body;
        const etag = markAsShared(response, body);
        const page = { version, day: amsterdamDay(), etag, headers: lastingHeaders(response) };
        keep(store, key, page, body).catch(report);
        return isUnchanged(request, etag) ? notModified(response) : body;
      });
    };
    // Read before anything is rendered: a change after this makes the page outdated as soon as it is kept.
    const version = () => contentVersion().then(hold);
    // Without the version nothing is kept; whether the page can be shown is for the page to find out. It is rendered
    // from the same connection as the version, or it would be kept under the number of a state it does not show.
    void readReplica(() => version().catch(() => undefined).finally(next));
  };
}

function isKeepable(response: ServerResponse): boolean {
  const control = String(response.getHeader('Cache-Control') ?? '');
  return (
    response.statusCode === 200 &&
    String(response.getHeader('Content-Type')).startsWith('text/html') &&
    !response.hasHeader('Set-Cookie') &&
    !/no-store|private/.test(control)
  );
}

/** Sets the headers of a page that is the same for many; returns its ETag. */
function markAsShared(response: ServerResponse, body: Buffer): string {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie');
  // Shared caches may keep it too, if they ask us each time whether it is still current.
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  return etag;
}

function lastingHeaders(response: ServerResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_ANSWER.has(name)));
}

function notModified(response: ServerResponse): Buffer {
  response.statusCode = 304;
  response.removeHeader('Content-Type');
  return Buffer.alloc(0);
}

async function keep(store: PageStore, key: string, page: Omit<KeptPage, 'bodies'>, body: Buffer): Promise<void> {
  store.put(key, { ...page, bodies: await encodings(body) });
}
