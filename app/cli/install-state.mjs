import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './root.mjs';

const STAMP = 'node_modules/.estafette-install';

/** Fingerprint of what should be installed, on this kind of machine: native code differs by it. */
export function lockHash() {
  const lock = readFileSync(fromRoot('package-lock.json'));
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

/** Whether node_modules is what the lock file says, by our stamp or by npm's own list of what it installed. */
export function installIsCurrent() {
  const stamp = read(STAMP);
  if (stamp === lockHash()) return true;
  const installed = read('node_modules/.package-lock.json');
  const wanted = read('package-lock.json');
  if (!installed || !wanted || !samePackages(JSON.parse(installed), JSON.parse(wanted))) return false;
  stampInstall();
  return true;
}

/** Remembers that what is installed now matches the lock file. */
export function stampInstall() {
  writeFileSync(fromRoot(STAMP), lockHash());
}

/** Whether npm installed the version that the lock file names of every package this machine needs. */
export function samePackages(installed, wanted) {
  return Object.entries(wanted.packages).every(([where, entry]) => {
    if (where === '' || entry.optional) return true;
    return installed.packages[where]?.version === entry.version;
  });
}

function read(file) {
  return existsSync(fromRoot(file)) ? readFileSync(fromRoot(file), 'utf8') : undefined;
}
