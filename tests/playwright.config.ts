import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './support/find-browser.mjs';

/**
 * The browser journeys. `tests/run.mjs` builds first and names the browser; every journey starts a server
 * of its own with `startServer()`.
 */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.spec.ts',
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
