import { build } from './build.mjs';
import { buildIsCurrent } from './build-state.mjs';
import { install } from './install.mjs';
import { installIsCurrent } from './install-state.mjs';
import { alone } from './lock.mjs';

/** Installs packages and builds, each only when needed; ends the process with a sentence when one fails. */
export async function prepare() {
  await prepareInstall();
  if (buildIsCurrent()) return;
  await alone('build', async () => {
    // Another process may have built while this one waited.
    if (!buildIsCurrent()) await build();
  });
}

/** Installs packages when node_modules does not match the lock file. */
export async function prepareInstall() {
  if (installIsCurrent()) return;
  await alone('install', async () => {
    if (!installIsCurrent()) await install();
  });
}
