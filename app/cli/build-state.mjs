import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './root.mjs';

const STAMP = 'build/.estafette-build';

/** Everything that the build is made from. */
const SOURCES = ['app', 'db', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json'];

/** Whether the build was made from exactly the sources that are here now. */
export function buildIsCurrent() {
  const stamp = fromRoot(STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

/** Remembers from which sources the build was made. */
export function stampBuild(hash) {
  writeFileSync(fromRoot(STAMP), hash);
}

/**
 * Fingerprint of the sources. By content: times of files mean little after a checkout or a copy, and
 * reading all of them takes 30 ms.
 */
export function sourceHash(sources = SOURCES.map(fromRoot)) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, source) {
  if (!existsSync(source)) return;
  for (const file of filesIn(source)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
}

function filesIn(source) {
  try {
    const entries = readdirSync(source, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    return [source];
  }
}
