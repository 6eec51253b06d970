import type { RequestListener } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { settings } from '~/shared/settings.server';
import { compressWhole } from './compress-whole';
import { answerErrors } from './error-answers';
import { health } from './health';
import { houseStyle } from './house-style';
import { answerWithId, logRequests } from './log';
import { checkOrigin } from './origin-check';
import { answerKeptPages } from './page-cache/answer-kept-page';
import { keepPages } from './page-cache/keep-pages';
import { PageStore } from './page-cache/page-store';
import { pages } from './pages';
import { limitRate } from './rate-limit';
import { readBody } from './request-body';
import { checkTarget } from './request-target';
import { securityHeaders } from './security-headers';

export type ApplicationOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  logger: Logger;
  /** Serves what is a file: the build's, or Vite's while developing. */
  files: RequestHandler;
  /** Unsafe requests a minute from one address; absent: the normal limit. */
  unsafePerMinute?: number;
};

/** The whole forum as one listener for node:http, in the order that architecture.md gives. */
export function createApplication({ build, logger, files, unsafePerMinute }: ApplicationOptions): RequestListener {
  const store = new PageStore();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings().TRUST_PROXY);
  app.use(logRequests(logger), answerWithId);
  app.use(securityHeaders());
  app.use(checkOrigin);
  app.use(checkTarget);
  app.use(limitRate(unsafePerMinute));
  app.use(readBody);
  app.use(compression(), compressWhole);
  app.use(files);
  app.use(houseStyle);
  app.use(health());
  app.use(keepPages(store, (error) => logger.warn({ err: error }, 'page not kept')));
  app.all('*', pages(build));
  app.use(answerErrors(logger));
  return answerKeptPages(store, app);
}
