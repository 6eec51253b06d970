import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { tooLarge } from '~/shared/errors/app-error';
import { isUnsafe } from './origin-check';

/** Bytes of a request's body: the longest post is 50,000 characters, at most 600 kB in a form's encoding. */
export const BODY_LIMIT_BYTES = 1_000_000;

/** Milliseconds in which a refused sender can still read our answer before the connection is closed. */
const FAREWELL_MS = 1_000;

const bodies = new WeakMap<IncomingMessage, Buffer>();

/** The body that `readBody` read; empty for a request without one. */
export function bodyOf(request: IncomingMessage): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0);
}

/**
 * Reads the body before any of our code acts on it, and refuses with 413 what is over the limit: by its
 * Content-Length at once, and when there is none (chunked) as soon as the limit is passed.
 */
export const readBody: RequestHandler = (request, response, next) => {
  if (!isUnsafe(request.method)) return next();
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size > BODY_LIMIT_BYTES) return refuse();
  size = 0;
  request.on('data', collect);
  request.on('end', finish);
  request.on('error', next);

  function collect(chunk: Buffer): void {
    size += chunk.length;
    chunks.push(chunk);
    if (size > BODY_LIMIT_BYTES) refuse();
  }
  function finish(): void {
    bodies.set(request, Buffer.concat(chunks));
    next();
  }
  function refuse(): void {
    request.off('data', collect).off('end', finish);
    response.setHeader('Connection', 'close');
    // What is still coming is thrown away, or the sender would never get to reading the answer.
    request.resume();
    response.on('finish', () => setTimeout(() => request.destroy(), FAREWELL_MS).unref());
    next(tooLarge());
  }
};
