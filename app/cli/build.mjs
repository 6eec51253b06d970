import { renameSync, rmSync } from 'node:fs';
import { sourceHash, stampBuild } from './build-state.mjs';
import { fromRoot } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Where a build grows until it is whole. */
const UNFINISHED = '.cache/build';

/** Builds pages, server, operator commands and the Markdown worker into `build/`. */
export async function build() {
  // Taken before: what changes while building makes the next start build again.
  const hash = sourceHash();
  const remix = fromRoot('node_modules/@remix-run/dev/dist/cli.js');
  const command = [process.execPath, remix, 'vite:build', '--logLevel', 'warn'];
  const env = { NODE_ENV: 'production', ESTAFETTE_BUILD_DIRECTORY: UNFINISHED };
  await runQuietly('Building (about half a minute)', command, { env });
  rmSync(fromRoot('build'), { recursive: true, force: true });
  renameSync(fromRoot(UNFINISHED), fromRoot('build'));
  const { buildWorker } = await import('../shared/markdown/build-worker.mjs');
  await buildWorker();
  stampBuild(hash);
}
