import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How the browser is started: it must say nothing to anybody, and in containers it has no sandbox of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ADVICE =
  'No browser was found for the journeys. Install Chromium (Debian, Ubuntu: apt-get install chromium), or name one with CHROMIUM_PATH.';

/** The path of a Chromium that is there; `undefined` when there is none. */
export async function findBrowser(environment = process.env) {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names no program: ${chosen}`);
  }
  return onPath(environment.PATH ?? '') ?? (await playwrightsOwn());
}

/** As findBrowser, and gets one when there is none. Throws with a sentence that says what to install. */
export async function browserOrInstall() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser yet: installing Chromium …');
  if (isRootOnDebian()) {
    attempt('apt-get', ['update', '-q']);
    attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  if (!(await findBrowser())) attempt('npx', ['playwright', 'install', ...(isRootOnDebian() ? ['--with-deps'] : []), 'chromium']);
  const installed = await findBrowser();
  if (!installed) throw new Error(ADVICE);
  return installed;
}

function onPath(searched) {
  for (const folder of searched.split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      // Ubuntu's `chromium-browser` may be a script that only says how to install a snap.
      if (isProgram(file) && answersVersion(file)) return file;
    }
  }
  return undefined;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return isProgram(own) ? own : undefined;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function answersVersion(file) {
  try {
    return /chrom/i.test(execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}

function isRootOnDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

function attempt(program, options) {
  try {
    execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    console.log(`  ${program} ${options[0]} did not succeed: ${error.message.split('\n')[0]}`);
  }
}
