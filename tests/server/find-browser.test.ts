import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/find-browser.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'estafette-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aProgram(name: string, says: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('findBrowser', () => {
  it('takes the one that CHROMIUM_PATH names', async () => {
    const own = aProgram('own', 'Chromium 140');
    expect(await findBrowser({ CHROMIUM_PATH: own, PATH: '' })).toBe(own);
  });

  it('says so when CHROMIUM_PATH names nothing', async () => {
    await expect(findBrowser({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow('CHROMIUM_PATH names no program');
  });

  it('takes one from the PATH, but not a script that only says what to install', async () => {
    aProgram('chromium', 'Command requires the snap to be installed');
    const chrome = aProgram('google-chrome', 'Google Chrome 140');
    expect(await findBrowser({ PATH: `/nowhere:${folder}` })).toBe(chrome);
  });
});
