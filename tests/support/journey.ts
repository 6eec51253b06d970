import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { collectComplaints } from './journey-complaints';
import { PASSWORD, type Member } from './journey-people';
import { freePort, startServer, type ProductionServer } from './production-server';

export { expect };

/** A production server with the one community that a spec file works in. */
export type Forum = ProductionServer;

type Visit = {
  /** Who is signed in; absent: a visitor without an account. */
  as?: Pick<Member, 'email'> & { password?: string };
  /** CSS pixels. */
  width?: number;
  height?: number;
  script?: boolean;
  language?: 'nl' | 'en';
  /** Writes in the rich editor, as everybody does who never chose; absent: this browser chose Markdown before. */
  rich?: boolean;
};

type JourneyFixtures = {
  /**
   * Opens a browser of its own for one person. Whatever its pages complain about – errors and warnings in the
   * console, violations of the Content-Security-Policy, files that fail – fails the test at its end.
   */
  open: (visit?: Visit) => Promise<Page>;
};

let current: Forum | undefined;

export const test = base.extend<JourneyFixtures>({
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (visit = {}) => {
      const context = await newContext(browser, forumNow(), visit);
      contexts.push(context);
      collectComplaints(context, complaints);
      // A page without an address, which every browser begins with, has no storage.
      if (!visit.rich) await context.addInitScript(() => location.origin === 'null' || localStorage.setItem('writing-mode', 'markdown'));
      if (visit.as) await signInQuickly(context, visit.as);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'what the pages complained about').toEqual([]);
  },
});

/**
 * Call once at the top of a spec file: starts a fresh production server before its first test and stops it after
 * the last. `prepare` fills it. The server must not have logged an error in between, or missed a text.
 */
export function useForum(prepare?: (forum: Forum) => Promise<void>, env: Record<string, string> = {}): () => Forum {
  test.beforeAll(async () => {
    const port = String(await freePort());
    current = await startServer({ env: { PORT: port, HOST: '127.0.0.1', ORIGIN: `http://127.0.0.1:${port}`, ...env } });
    await prepare?.(current);
  });
  test.afterAll(async () => {
    const stopping = current;
    current = undefined;
    if (!stopping) return;
    const output = stopping.output();
    await stopping.stop();
    expect(errorsIn(output), 'what the server logged as an error').toEqual([]);
  });
  return forumNow;
}

/** pino's number for an error. */
const ERROR_LEVEL = '"level":50';

/** An answer of 503 is one that a journey asks for. */
function errorsIn(output: string): string[] {
  return output.split('\n').filter((line) => (line.includes(ERROR_LEVEL) && !line.includes('"status":503')) || line.startsWith('No text for'));
}

function forumNow(): Forum {
  if (!current) throw new Error('Call useForum() at the top of the spec file.');
  return current;
}

function newContext(browser: Browser, forum: Forum, { width = 1280, height = 900, script = true, language = 'nl' }: Visit) {
  return browser.newContext({
    baseURL: forum.url,
    viewport: { width, height },
    javaScriptEnabled: script,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
}

/** Signs in by the form's own address, without going by its page. */
async function signInQuickly(context: BrowserContext, { email, password = PASSWORD }: NonNullable<Visit['as']>): Promise<void> {
  const answer = await send(context, '/sign-in', { email, password, returnTo: '/' });
  expect(answer.status(), `signing in ${email}`).toBe(302);
}

/** Sends a form as one of the forum's own pages would, with this browser's cookies; redirects are not followed. */
export function send(context: BrowserContext, path: string, form: Record<string, string>) {
  const { url } = forumNow();
  return context.request.post(url + path, { form, headers: { Origin: url }, maxRedirects: 0 });
}
