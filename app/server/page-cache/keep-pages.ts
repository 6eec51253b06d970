import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { contentVersion } from '#db/content-version.server';
import { amsterdamDay, isUnchanged } from './answer-kept-page';
import { encodings } from './encoding';
import { holdBack } from '../hold-back';
import type { PageStore } from './page-store';
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
    const before = contentVersion();
    // Awaited when the page is ready; until then a failure has its handler.
    before.catch(() => undefined);
    holdBack(response, (body) => {
      if (!isKeepable(response) || body.length === 0) return body;
      // Shared caches may keep it too, if they ask us each time whether it is still current.
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie');
      const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      response.setHeader('ETag', etag);
      keep(store, key, before, body, response, etag).catch(report);
      if (!isUnchanged(request, etag)) return body;
      response.statusCode = 304;
      response.removeHeader('Content-Type');
      return Buffer.alloc(0);
    });
    next();
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

async function keep(
  store: PageStore,
  key: string,
  before: Promise<number>,
  body: Buffer,
  response: ServerResponse,
  etag: string,
): Promise<void> {
  const day = amsterdamDay();
  const headers = Object.fromEntries(
    Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_ANSWER.has(name)),
  );
  const version = await before;
  const bodies = await encodings(body);
  // Somebody changed something while this was rendered: it may show half of it, so it is not kept.
  if ((await contentVersion()) !== version) return;
  store.put(key, { version, day, etag, headers, bodies });
}
