import { createServer, type Server } from 'node:http';
import path from 'node:path';
import * as build from 'virtual:remix/server-build';
import '~/listeners.server';
import { closeDatabase } from '#db/connection.server';
import { issueSetupLink } from '~/accounts/setup-code.server';
import { closeRenderer } from '~/shared/markdown/renderer.server';
import { settings, SettingsError, type Settings } from '~/shared/settings.server';
import { createApplication } from './application';
import { startJobs } from './jobs';
import { keepFace } from './keep-face';
import { logger } from './log';
import { prepareDatabase } from './prepare-database';
import { stopGracefully } from './shutdown';
import { staticFiles } from './static-files';

/** Milliseconds in which a request must have arrived whole; slower senders only hold connections. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Longer than proxies keep theirs (60 s), so that they never send on a connection that we just closed. */
const KEEP_ALIVE_MS = 65_000;

/** Starts the forum and keeps it going until a signal stops it. */
export async function serve(): Promise<void> {
  const chosen = settingsOrExit();
  await prepareDatabase(chosen);
  await keepFace();
  const files = staticFiles(path.resolve('build/client'));
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    createApplication({ build, logger: logger(), files }),
  );
  await listen(server, chosen);
  const stopJobs = startJobs(logger());
  stopOnSignal(server, [stopJobs, closeRenderer, closeDatabase]);
  await announce(chosen);
}

function settingsOrExit(): Settings {
  try {
    return settings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function listen(server: Server, { HOST, PORT }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(PORT, HOST, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${PORT} is in use by another program: stop that, or choose another with the setting PORT.`);
    process.exit(1);
  });
}

async function announce({ ORIGIN }: Settings): Promise<void> {
  const setupPath = await issueSetupLink();
  if (setupPath !== null) {
    console.log('There is no administrator yet. Open this link to become it (once, within 24 hours):');
    console.log(`  ${ORIGIN}${setupPath}`);
  }
  console.log(`Estafette is ready at ${ORIGIN}`);
}

function stopOnSignal(server: Server, tasks: (() => Promise<void>)[]): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log('Stopping: requests in flight are finished first.');
    void stopGracefully(server, tasks).then((inTime) => {
      console.log(inTime ? 'Stopped.' : 'Stopped; some requests took too long and were cut off.');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
