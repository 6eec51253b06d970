import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const BUNDLE = join(root, 'build/markdown-worker.js');

/**
 * Bundles worker.ts into build/markdown-worker.js, which a worker thread can load as it is. Does nothing when the bundle
 * was made from these very sources. Several processes may call it at once: each writes its own file and renames it.
 *
 * @param {string} [target] the path of the bundle
 */
export async function buildWorker(target = BUNDLE) {
  const stamp = `// sources ${await hashOfSources()}`;
  if ((await firstLineOf(target)) === stamp) return;
  // esbuild is there for development and builds only, so it is loaded only when there is something to build.
  const { build } = await import('esbuild');
  const temporary = `${target}.${randomUUID()}.tmp`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await build({
      entryPoints: [join(here, 'worker.ts')],
      outfile: temporary,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      banner: { js: stamp },
      logLevel: 'error',
    });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The bundle changes with the files of this folder and with the installed libraries, and with nothing else. */
async function hashOfSources() {
  const hash = createHash('sha256');
  const names = (await readdir(here)).filter((name) => /\.(ts|mjs)$/.test(name)).sort();
  for (const path of [...names.map((name) => join(here, name)), join(root, 'package-lock.json')]) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/** @param {string} path */
async function firstLineOf(path) {
  try {
    return (await readFile(path, 'utf8')).split('\n', 1)[0];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
