import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { AppError } from '~/shared/errors/app-error';
import { asAppError, type ErrorData } from '~/shared/errors/as-app-error.server';
import { renderErrorPage } from '~/shared/errors/error-document.server';
import { requestIdOf } from './log';
import { preferencesOf } from './visitor-preferences';

/** Turns what was refused or failed before or outside of Remix into a page with the right status. */
export function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const refusal = asAppError(error) ?? refusalByStatus(error);
    const requestId = requestIdOf(request);
    // Who hangs up while sending is no fault of ours.
    const isOurs = !request.destroyed && (!refusal || refusal.status >= 500);
    if (isOurs) logger.error({ err: error, requestId }, 'request failed');
    if (response.headersSent) {
      request.socket.destroy();
      return;
    }
    const status = refusal?.status ?? 500;
    const { key, params } = refusal ?? {};
    const path = request.method === 'GET' ? request.originalUrl : undefined;
    response.removeHeader('Set-Cookie');
    response.status(status).set('Cache-Control', 'no-store');
    if (refusal && isForData(request)) return void sendAsData(response, refusal);
    response.type('html');
    response.send(renderErrorPage({ status, key, params, path, ...preferencesOf(request.headers) }));
  };
}

/** Whether a page with script asks, which wants data and not a document. */
function isForData(request: Request): boolean {
  return '_data' in request.query;
}

/** The refusal as Remix's client reads what a loader or action threw: its error boundary shows the sentence. */
function sendAsData(response: Response, { key, params }: AppError): void {
  response.set('X-Remix-Catch', 'yes').json({ key, params } satisfies ErrorData);
}

/** Express's own refusals, such as an address that cannot be decoded, carry a status of 4xx. */
function refusalByStatus(error: unknown): AppError | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  if (status < 400 || status >= 500) return undefined;
  return new AppError(status, status === 404 ? 'shared:errors.notFound' : 'shared:errors.refused');
}
