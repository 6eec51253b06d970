import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { actorForRequest, hasSessionCookie } from '~/accounts/session.server';
import { tooLarge, unavailable } from '~/shared/errors/app-error';
import { isUnsafe } from './origin-check';

/** Bytes of a request's body: the longest post is 50,000 characters, at most 600 kB in a form's encoding. */
export const BODY_LIMIT_BYTES = 1_000_000;

/** Bytes of a form with a file: the largest file is 20 MB, and what was typed beside it comes along. */
export const FILE_BODY_LIMIT_BYTES = 25_000_000;

/** Bytes of large bodies that are in memory at the same time, whoever sends them: six of the largest. */
const HELD_BYTES = 150_000_000;

/** Milliseconds in which a refused sender can still read our answer before the connection is closed. */
const FAREWELL_MS = 1_000;

const bodies = new WeakMap<IncomingMessage, Buffer>();
let held = 0;

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
  limitFor(request).then(read, next);

  function read(limit: number): void {
    const chunks: Buffer[] = [];
    let size = 0;
    const release = holdUntilClosed();
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(tooLarge());
    request.on('data', collect);
    request.on('end', finish);
    request.on('error', next);

    function collect(chunk: Buffer): void {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) return refuse(tooLarge());
      if (limit > BODY_LIMIT_BYTES && !release.add(chunk.length)) refuse(unavailable());
    }
    function finish(): void {
      bodies.set(request, Buffer.concat(chunks));
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

  /** Counts what this request holds, until it is answered or its sender hangs up. */
  function holdUntilClosed() {
    let own = 0;
    response.once('close', () => (held -= own));
    const add = (bytes: number) => {
      own += bytes;
      held += bytes;
      return held <= HELD_BYTES;
    };
    return { add };
  }
};

/** A stranger must not make us hold a large body: only who is signed in sends files. */
async function limitFor(request: IncomingMessage): Promise<number> {
  const isFileForm = /^multipart\/form-data\s*(;|$)/i.test(request.headers['content-type'] ?? '');
  if (!isFileForm || !hasSessionCookie(request.headers.cookie)) return BODY_LIMIT_BYTES;
  const { actor } = await actorForRequest(request.headers.cookie);
  return actor ? FILE_BODY_LIMIT_BYTES : BODY_LIMIT_BYTES;
}
