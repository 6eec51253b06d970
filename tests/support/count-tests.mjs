import { existsSync, readFileSync } from 'node:fs';

/** Counts vitest's tests from its JSON report. A file that did not load, or a crash, is one failure. */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: orOne(failed, exitCode) };
}

/** Counts journeys from Playwright's JSON report; what passed only at a second try counts as failed. */
export function countJourneys(file, exitCode) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: orOne(unexpected + flaky, exitCode) };
}

/** An exit code that no counted test explains must not look like success. */
function orOne(failed, exitCode) {
  return failed === 0 && exitCode !== 0 ? 1 : failed;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
