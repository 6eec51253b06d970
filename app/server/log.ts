import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, stdSerializers, type Logger, type SerializedError } from 'pino';
import { pinoHttp } from 'pino-http';
import { withoutValues } from '#db/without-values';
import { settings } from '~/shared/settings.server';

/** Paths in which a secret stands; who reads the log must not be able to use it. */
const SECRET_IN_PATH = /^\/(join\/request|join|setup|reset-password|confirm-email|withdraw-email)\/[^/?]+/;

/** The path as it may be logged: without query (searches, returnTo) and without the codes of links in mails. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(SECRET_IN_PATH, '/$1/…');
}

/** An error as it may be logged: what was asked of the database, not for whom or with what. */
export function loggedError(error: Error): Omit<SerializedError, 'raw'> {
  const { message, stack, params: _values, ...told } = stdSerializers.err(error);
  return { ...told, message: withoutValues(error, message), stack: withoutValues(error, stack) };
}

let processLogger: Logger | undefined;

/** The log of this process: one JSON object a line on standard output. */
export function logger(): Logger {
  processLogger ??= pino({
    level: settings().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  });
  return processLogger;
}

type Finished = { res: unknown; responseTime: number };

/**
 * Gives each request an id and logs its answer: method, path, status, milliseconds. No address, no cookie,
 * no user agent: the log holds nothing about people.
 */
export function logRequests(to: Logger) {
  return pinoHttp({
    logger: to,
    genReqId: () => randomUUID(),
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    quietReqLogger: true,
    // What failed was logged where it failed, with this same request id.
    customErrorObject: (_request, _response, _error, { res, responseTime }: Finished) => ({ res, responseTime }),
    serializers: {
      req: (request: { method: string; url: string }) => ({ method: request.method, path: loggedPath(request.url) }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** The id that `logRequests` gave. */
export function requestIdOf(request: IncomingMessage): string {
  return typeof request.id === 'string' ? request.id : '';
}

/** Marks the answer with the id, so that a person can name it to an administrator. */
export function answerWithId(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  next();
}
