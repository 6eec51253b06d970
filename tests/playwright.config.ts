import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './support/find-browser.mjs';

/** The one journey whose times count (issue 2, section 7). */
const TIMED = 'under-attack.spec.ts';

/**
 * The browser journeys. `tests/run.mjs` builds first and names the browser; every journey starts a server
 * of its own with `startServer()`.
 */
export default defineConfig({
  testDir: 'journeys',
  projects: [
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: TIMED },
    // After the others, so that it measures the server and not the other journeys.
    { name: 'timed', testMatch: TIMED, dependencies: ['journeys'] },
  ],
  outputDir: '../test-results',
  // A journey is a whole story, of up to a hundred pages.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: BROWSER_FLAGS },
  },
});
