import { expect, type Page } from '@playwright/test';
import { test, useForum } from './journey';
import { prepareCommunity, type Community } from './journey-community';
import { expectAccessible, expectNoOverflow, expectWellFormed } from './journey-page-checks';
import { ANNA, type Member } from './journey-people';

/** A page as one of the checks opens it. */
export type Template = {
  name: string;
  path: (place: Community) => string;
  /** What is done on the page before it is looked at, such as sending a form that is refused. */
  first?: (page: Page) => Promise<void>;
  status?: number;
};

/** Sends a form with nothing in it that is right, and waits for the summary of what is wrong. */
export const sendRefused = (form: string) => async (page: Page) => {
  // Without the browser's own checks, which would keep the mistakes from the server.
  await page.locator(form).evaluate((element: HTMLFormElement) => (element.noValidate = true));
  await page.locator(`${form} button.button-primary`).click();
  await expect(page.locator('.error-summary')).toBeVisible();
};

/** Pages that look the same in kind to everybody. */
export const PUBLIC: Template[] = [
  { name: 'front page', path: () => '/' },
  { name: 'spaces', path: () => '/spaces' },
  { name: 'space', path: () => '/spaces/experiments' },
  { name: 'space, a later page', path: () => '/spaces/experiments?sort=newest&before=30-30' },
  { name: 'space, filtered', path: () => '/spaces/experiments?discipline=dance&form=on_location&sort=newest' },
  { name: 'space, nothing matches', path: () => '/spaces/lessons-learned?discipline=dance' },
  { name: 'space, empty', path: () => '/spaces/case-studies' },
  { name: 'topic', path: ({ rich }) => rich },
  { name: 'topic, last page', path: ({ long }) => `${long}?from=21` },
  { name: 'organisations', path: () => '/organisations' },
  { name: 'organisation', path: () => '/organisations/1' },
  { name: 'person', path: ({ people }) => `/people/${people[ANNA.email]}` },
  { name: 'about', path: () => '/about' },
  { name: 'privacy', path: () => '/privacy' },
  { name: 'accessibility', path: () => '/accessibility' },
  { name: 'house rules', path: () => '/house-rules' },
  { name: 'join by oneself', path: () => '/join' },
  { name: 'join, look in your mail', path: () => '/join/sent' },
  { name: 'join request, link refused', path: () => '/join/request/nooit-uitgegeven', status: 404 },
  { name: 'join, code refused', path: () => '/join/nooit-uitgegeven', status: 404 },
  { name: 'error 404', path: () => '/nergens', status: 404 },
];

let community: Community;

/**
 * Call once at the top of a spec file that looks at pages. The list of pages is cut in as many parts as there are
 * workers, each with a community of its own, for as one part it would keep one worker long after the others are done.
 */
export function usePages(): void {
  test.describe.configure({ mode: 'parallel' });
  useForum(async (forum) => {
    community = await prepareCommunity(forum);
  });
}

/** One test for each page: its language and headings, axe in both themes and at two widths, and no scrolling sideways. */
export function checkEach(who: string, as: Member | undefined, templates: Template[]): void {
  for (const { name, path, first, status = 200 } of templates) {
    test(`${name} (${who}) is accessible and fits every width`, async ({ open }) => {
      const page = await open({ as });
      const answer = await page.goto(path(community), { waitUntil: 'load' });
      expect(answer?.status()).toBe(status);
      await first?.(page);
      if (as) await page.waitForLoadState('networkidle');
      await expectWellFormed(page);
      await expectAccessible(page);
      await expectNoOverflow(page);
    });
  }
}
