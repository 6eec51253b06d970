import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { writeReadableStreamToWritable } from '@remix-run/node';
import { settings } from '~/shared/settings.server';
import { bodyOf } from './request-body';
import { isUnsafe } from './origin-check';
import { WholePage } from './whole-page';

/** Answers that are made whole before they are sent: nothing is gained by passing them on in pieces. */
const MADE_WHOLE = /^(text\/html|application\/json)/;

/**
 * The request as Remix may see it: its body as already read, and addressed to ORIGIN whatever its Host and
 * forwarded headers claim. The origin check has passed, so Remix, which compares those, need not refuse.
 */
export function asSentToOrigin(request: ExpressRequest, response: ExpressResponse): Request {
  const origin = settings().ORIGIN;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith('x-forwarded-')) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  headers.set('host', new URL(origin).host);
  if (headers.has('origin')) headers.set('origin', origin);
  const { method } = request;
  const body = isUnsafe(method) ? bodyOf(request) : null;
  return new Request(origin + request.originalUrl, { method, headers, body, duplex: 'half', signal: hangUp(response) });
}

/** Tells when the sender went away before the answer was sent. */
function hangUp(response: ExpressResponse): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Sends what Remix answered. */
export async function sendAnswer(answer: Response, response: ExpressResponse): Promise<void> {
  response.statusMessage = answer.statusText;
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer instanceof WholePage) response.end(Buffer.from(answer.html));
  else if (!answer.body) response.end();
  else if (MADE_WHOLE.test(answer.headers.get('Content-Type') ?? '')) response.end(Buffer.from(await answer.arrayBuffer()));
  else await writeReadableStreamToWritable(answer.body, response);
}
