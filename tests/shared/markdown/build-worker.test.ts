import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWorker } from '../../../app/shared/markdown/build-worker.mjs';

let folder: string;
let bundle: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'markdown-worker-'));
  bundle = join(folder, 'build', 'markdown-worker.mjs');
});
afterEach(() => rm(folder, { recursive: true }));

it('makes one whole bundle, however many ask for it at once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => buildWorker(bundle)));
  expect(await readdir(join(folder, 'build'))).toEqual(['markdown-worker.mjs']);
  const imports = (await readFile(bundle, 'utf8')).match(/^import .*$/gm) ?? [];
  expect(imports.filter((line) => !line.includes('"node:'))).toEqual([]);
  expect(await import(/* @vite-ignore */ pathToFileURL(bundle).href)).toHaveProperty('default');
});

it('leaves a bundle of the same sources alone, and replaces one of others', async () => {
  await buildWorker(bundle);
  const { mtimeMs } = await stat(bundle);
  await buildWorker(bundle);
  expect((await stat(bundle)).mtimeMs).toBe(mtimeMs);
  await writeFile(bundle, '// sources of another day\n');
  await buildWorker(bundle);
  expect(await readFile(bundle, 'utf8')).toContain('renderMarkdown');
});
