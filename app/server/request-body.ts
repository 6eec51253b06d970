import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { actorForRequest, hasSessionCookie } from '~/accounts/session.server';
import { tooLarge, unavailable } from '~/shared/errors/app-error';
import { holdBody } from './held-bodies';
import { isUnsafe } from './origin-check';
import { clientAddress, rateLimitKey } from './rate-limit';

/** Bytes of a request's body: the longest post is 50,000 characters, at most 600 kB in a form's encoding. */
export const BODY_LIMIT_BYTES = 1_000_000;

/** Bytes of a form with a file: the largest file is 20 MB, and what was typed beside it comes along. */
export const FILE_BODY_LIMIT_BYTES = 25_000_000;

/** Milliseconds in which a refused sender can still read our answer before the connection is closed. */
const FAREWELL_MS = 1_000;

/** Bytes that a piece of a body costs us besides its content: who sends single bytes makes us hold a million pieces. */
const PIECE_BYTES = 200;

const bodies = new WeakMap<IncomingMessage, Buffer[]>();

/**
 * The body that `readBody` read, once; empty for a request without one. In the pieces in which it came: as one buffer, a
 * large one would be in memory four times on its way to a form.
 */
export function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const pieces = bodies.get(request)?.values();
  bodies.delete(request);
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces?.next();
      if (!next || next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/**
 * Reads the body before any of our code acts on it, and refuses with 413 what is over the limit: by its
 * Content-Length at once, and when there is none (chunked) as soon as the limit is passed.
 */
export const readBody: RequestHandler = (request, response, next) => {
  if (!isUnsafe(request.method)) return next();
  limitFor(request).then(read, next);

  function read(limit: number): void {
    const chunks: Buffer[] = [];
    let size = 0;
    const holding = holdBody(rateLimitKey(clientAddress(request)), limit > BODY_LIMIT_BYTES);
    response.once('close', holding.release);
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(tooLarge());
    request.on('data', collect);
    request.on('end', finish);
    request.on('error', next);

    function collect(chunk: Buffer): void {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) return refuse(tooLarge());
      if (!holding.add(chunk.length + PIECE_BYTES)) refuse(unavailable());
    }
    function finish(): void {
      bodies.set(request, chunks);
      next();
    }
    function refuse(why: Error): void {
      request.off('data', collect).off('end', finish);
      chunks.length = 0;
      response.setHeader('Connection', 'close');
      // What is still coming is thrown away, or the sender would never get to reading the answer.
      request.resume();
      response.on('finish', () => setTimeout(() => request.destroy(), FAREWELL_MS).unref());
      next(why);
    }
  }
};

/** A stranger must not make us hold a large body: only who is signed in sends files. */
async function limitFor(request: IncomingMessage): Promise<number> {
  const isFileForm = /^multipart\/form-data\s*(;|$)/i.test(request.headers['content-type'] ?? '');
  if (!isFileForm || !hasSessionCookie(request.headers.cookie)) return BODY_LIMIT_BYTES;
  const { actor } = await actorForRequest(request.headers.cookie);
  return actor ? FILE_BODY_LIMIT_BYTES : BODY_LIMIT_BYTES;
}
