import type { BrowserContext } from '@playwright/test';

/** Files of a page: none of them may be missing. Pages and data may be refused; that is for the test to judge. */
const FILES = new Set(['script', 'stylesheet', 'font', 'image', 'manifest', 'media']);

/** What the browser itself says of each answer of 400 and above. */
const REFUSED_ANSWER = 'Failed to load resource: the server responded with a status of';
/** And of each request while a journey takes the network away. */
const NO_NETWORK = 'Failed to load resource: net::ERR_INTERNET_DISCONNECTED';

/**
 * Adds to `complaints` what goes wrong in the pages of a browser: errors and warnings in the console (violations
 * of the Content-Security-Policy among them), exceptions (hydration that did not match among them), files that
 * fail, and answers with status 500.
 */
export function collectComplaints(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (message.text().startsWith(REFUSED_ANSWER) || message.text() === NO_NETWORK) return;
    complaints.push(`${message.page()?.url()} console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (failure) => complaints.push(`${failure.page()?.url()} exception: ${failure.error().message}`));
  context.on('response', (response) => {
    const isFile = FILES.has(response.request().resourceType());
    if (response.status() === 500 || (isFile && response.status() >= 400)) complaints.push(`${response.status()} ${response.url()}`);
  });
}
