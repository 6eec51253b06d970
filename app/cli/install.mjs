import { stampInstall } from './install-state.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Installs exactly what the lock file names, the building tools too. */
export async function install() {
  // Building needs the development packages even where NODE_ENV says production.
  const command = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'];
  await runQuietly('Installing packages (a minute or two the first time)', command);
  stampInstall();
}
