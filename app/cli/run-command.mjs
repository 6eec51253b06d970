import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { fromRoot, goToRoot } from './root.mjs';

/** Runs an operator command from the same build as the server. */
export async function run() {
  goToRoot();
  process.env.NODE_ENV = 'production';
  await prepare();
  await import(pathToFileURL(fromRoot('build/server/cli.js')).href);
}
