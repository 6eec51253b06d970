import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './root.mjs';

const STAMP = 'node_modules/.estafette-install';

/** Fingerprint of the packages that should be installed. */
export function lockHash() {
  return createHash('sha256').update(readFileSync(fromRoot('package-lock.json'))).digest('hex');
}

/** The kind of machine that native code was built for. */
export function machineKind() {
  return `${process.platform}-${process.arch}-${process.versions.modules}`;
}

/**
 * Whether node_modules is what the lock file says. By our stamp, which also knows for which kind of machine it was
 * installed: another Node version needs other native code. Else by npm's own list, for who installed by hand.
 */
export function installIsCurrent() {
  const verdict = judgeStamp(read(STAMP), machineKind(), lockHash());
  if (verdict !== 'unknown') return verdict === 'current';
  const installed = read('node_modules/.package-lock.json');
  const wanted = read('package-lock.json');
  if (!installed || !wanted || !samePackages(JSON.parse(installed), JSON.parse(wanted))) return false;
  stampInstall();
  return true;
}

/** What a stamp says: `current`, `foreign` (made for another kind of machine) or `unknown`. */
export function judgeStamp(stamp, machine, lock) {
  const [stampedMachine, stampedLock] = (stamp ?? '').split(' ');
  if (!stampedMachine || !stampedLock) return 'unknown';
  if (stampedMachine !== machine) return 'foreign';
  return stampedLock === lock ? 'current' : 'unknown';
}

/** Remembers that what is installed now matches the lock file. */
export function stampInstall() {
  writeFileSync(fromRoot(STAMP), `${machineKind()} ${lockHash()}`);
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
