import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { prepareInstall } from './prepare.mjs';
import { goToRoot } from './root.mjs';

/** Serves the sources themselves; the browser follows every change. */
export async function start() {
  goToRoot();
  process.env.NODE_ENV = 'development';
  if (existsSync('.env')) process.loadEnvFile('.env');
  await prepareInstall();
  const { buildWorker } = await import('../shared/markdown/build-worker.mjs');
  await buildWorker();
  const server = createServer();
  const vite = await openVite(server);
  const state = {};
  server.on('request', (request, response) => void answer(vite, state, request, response));
  const { settings } = await vite.ssrLoadModule('/app/shared/settings.server.ts');
  const { PORT, HOST, ORIGIN } = settings();
  server.listen(PORT, HOST, () => console.log(`Developing at ${ORIGIN}`));
  // The first page takes Vite some seconds; begin before somebody asks, and print the set-up link.
  await load(vite, state);
}

async function openVite(server) {
  const { createServer: createVite } = await import('vite');
  return createVite({ appType: 'custom', server: { middlewareMode: true, hmr: { server } } });
}

async function load(vite, state) {
  const { develop } = await vite.ssrLoadModule('/app/server/develop.ts');
  return develop(vite, state);
}

async function answer(vite, state, request, response) {
  try {
    const listener = await load(vite, state);
    listener(request, response);
  } catch (error) {
    // A file that does not compile must not end the server: the next save may mend it.
    vite.ssrFixStacktrace(error);
    console.error(error);
    response.writeHead(500, { 'content-type': 'text/plain' }).end(error.stack);
  }
}
