import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { prepare, prepareInstall } from '../../app/cli/prepare.mjs';
import { fromRoot, goToRoot } from '../../app/cli/root.mjs';
import { countJourneys, countVitest } from './count-tests.mjs';
import { browserOrInstall } from './find-browser.mjs';

const UNIT_REPORT = 'test-results/vitest.json';
const JOURNEY_REPORT = 'test-results/journeys.json';

const total = { passed: 0, failed: 0 };

/** Everything that must hold, one section each; ends with a line that counts individual tests. */
export async function run() {
  goToRoot();
  await step('Packages', prepareInstall);
  rmSync(fromRoot('test-results'), { recursive: true, force: true });
  mkdirSync(fromRoot('test-results'));
  // Side by side: each of them keeps one processor busy.
  await Promise.all([
    step('Type check', () => check('typescript/bin/tsc', ['--noEmit'])),
    step('Lint', () => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
    step('Production build', prepare),
  ]);
  await step('Layout, unit and integration tests on SQLite and PostgreSQL', vitest);
  await step('Journeys in a browser against the production build', journeys);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

/** A step that returns no counts is one test: it passes unless it throws. */
async function step(title, work) {
  console.log(`\n── ${title} ──`);
  const started = Date.now();
  const counts = await work().then(
    (counted) => counted ?? { passed: 1, failed: 0 },
    (error) => {
      console.error(error.message);
      return { passed: 0, failed: 1 };
    },
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${title}: ${counts.failed > 0 ? `${counts.failed} failed` : 'in order'} (${seconds} s)`);
}

async function check(program, options) {
  const code = await node(program, options);
  if (code !== 0) throw new Error('See above.');
}

async function vitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const code = await node('vitest/vitest.mjs', ['run', '-c', 'tests/vitest.config.ts', ...reporters]);
  return countVitest(fromRoot(UNIT_REPORT), code);
}

async function journeys() {
  const CHROMIUM_PATH = await browserOrInstall();
  const code = await node('@playwright/test/cli.js', ['test', '-c', 'tests/playwright.config.ts'], { CHROMIUM_PATH });
  return countJourneys(fromRoot(JOURNEY_REPORT), code);
}

/** Runs a program of node_modules and resolves with its exit code. */
function node(program, options, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fromRoot(`node_modules/${program}`), ...options], {
      cwd: fromRoot('.'),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
