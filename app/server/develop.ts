import type { RequestListener } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import '~/listeners.server';
import { configureDatabase } from '#db/connection.server';
import { issueSetupLink } from '~/accounts/setup-code.server';
import { settings } from '~/shared/settings.server';
import { createApplication } from './application';
import { startJobs } from './jobs';
import { logger } from './log';
import { prepareDatabase } from './prepare-database';

/** What outlives a hot reload; `app/cli/start-development.mjs` holds it. */
export type DevelopmentState = {
  madeBy?: unknown;
  listener?: Promise<RequestListener>;
  databaseOf?: unknown;
  stopJobs?: () => Promise<void>;
};

/** The listener of the sources as they are now: the same one until a file changed. */
export function develop(vite: ViteDevServer, state: DevelopmentState): Promise<RequestListener> {
  if (state.madeBy !== develop || !state.listener) {
    state.madeBy = develop;
    state.listener = makeListener(vite, state);
  }
  return state.listener;
}

async function makeListener(vite: ViteDevServer, state: DevelopmentState): Promise<RequestListener> {
  await state.stopJobs?.();
  // Opened anew only when the database's own code changed: requests may be using it.
  if (state.databaseOf !== configureDatabase) {
    state.databaseOf = configureDatabase;
    await prepareDatabase(settings());
    const setupPath = await issueSetupLink();
    if (setupPath) console.log(`Make the administrator at ${settings().ORIGIN}${setupPath}`);
  }
  state.stopJobs = startJobs(logger());
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>;
  // Vite's handlers are those of connect, which Express calls as its own.
  return createApplication({ build, logger: logger(), files: vite.middlewares as RequestHandler });
}
