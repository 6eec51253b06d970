import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { fromRoot, goToRoot } from './root.mjs';

/** Installs and builds what is missing, then serves in this same process, so that signals reach it. */
export async function start() {
  goToRoot();
  process.env.NODE_ENV = 'production';
  await prepare();
  await import(pathToFileURL(fromRoot('build/server/index.js')).href);
}
