import type { Page } from '@playwright/test';
import { prepareCommunity, type Community } from '../support/journey-community';
import { expect, test, useForum } from '../support/journey';
import { expectAccessible, expectNoOverflow, expectWellFormed } from '../support/journey-page-checks';
import { ANNA, BRAM, FATIMA, MIRA, type Member } from '../support/journey-people';
import { idOf } from '../support/journey-post';

let community: Community;
useForum(async (forum) => {
  community = await prepareCommunity(forum);
});

type Template = {
  name: string;
  path: (place: Community) => string;
  /** What is done on the page before it is looked at, such as sending a form that is refused. */
  first?: (page: Page) => Promise<void>;
  status?: number;
};

const send = (form: string) => async (page: Page) => {
  // Without the browser's own checks, which would keep the mistakes from the server.
  await page.locator(form).evaluate((element: HTMLFormElement) => (element.noValidate = true));
  await page.locator(`${form} button.button-primary`).click();
  await expect(page.locator('.error-summary')).toBeVisible();
};

/** Pages that look the same in kind to everybody. */
const PUBLIC: Template[] = [
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
  { name: 'join, code refused', path: () => '/join/nooit-uitgegeven', status: 404 },
  { name: 'error 404', path: () => '/nergens', status: 404 },
];

const VISITOR: Template[] = [
  { name: 'members’ space', path: () => '/spaces/help', status: 403 },
  { name: 'sign in', path: () => '/sign-in' },
  { name: 'sign in, with errors', path: () => '/sign-in', first: send('form:has([name=email])') },
  { name: 'join', path: ({ invitation }) => invitation },
  { name: 'join, with errors', path: ({ invitation }) => invitation, first: send('form:has([name=jobTitle])') },
  { name: 'join, asks for the code', path: () => '/join' },
];

const MEMBER: Template[] = [
  { name: 'members’ space', path: () => '/spaces/help' },
  { name: 'new topic', path: () => '/spaces/lessons-learned/new' },
  { name: 'new topic, with errors', path: () => '/spaces/lessons-learned/new', first: send('form:has([name=title])') },
  { name: 'reply with quote', path: ({ rich, richReply }) => `/topics/${idOf(rich)}/replies?quote=${richReply}` },
  { name: 'reply, with errors', path: ({ rich }) => `/topics/${idOf(rich)}/replies`, first: send('form:has([name=body])') },
  { name: 'question with accepted answer', path: ({ question }) => question },
  { name: 'edit topic', path: ({ rich }) => `/topics/${idOf(rich)}/edit` },
  { name: 'history of a reply', path: ({ richReply }) => `/posts/${richReply}/history` },
  { name: 'deletion', path: ({ question }) => `/topics/${idOf(question)}`, first: (page) => page.locator('a[href$="/deletion"]').first().click() },
  { name: 'drafts', path: () => '/me/drafts' },
  { name: 'own page', path: () => '/me' },
  { name: 'own page, with errors', path: () => '/me', first: async (page) => {
    await page.locator('[name=name]').fill('');
    await send('form:has([name=about])')(page);
  } },
  { name: 'security', path: () => '/me/security' },
  { name: 'security, with errors', path: () => '/me/security', first: send('form:has([name=newPassword])') },
  { name: 'sign out', path: () => '/sign-out' },
  { name: 'error 403', path: () => '/spaces/announcements/new', status: 403 },
];

const MODERATOR: Template[] = [
  { name: 'topic as a moderator', path: ({ rich }) => rich },
  { name: 'move', path: ({ rich }) => `/topics/${idOf(rich)}/move` },
];

const ADMIN: Template[] = [
  { name: 'admin', path: () => '/admin' },
  { name: 'members', path: () => '/admin/members' },
  { name: 'invite', path: () => '/admin/members/invite' },
  { name: 'invite, with errors', path: () => '/admin/members/invite', first: send('main form:has([name=email])') },
  { name: 'admin organisations', path: () => '/admin/organisations' },
  { name: 'admin organisations, with errors', path: () => '/admin/organisations', first: send('main form:has([name=website])') },
];

checkEach('visitor', undefined, [...PUBLIC, ...VISITOR]);
checkEach('teacher', ANNA, [...PUBLIC, ...MEMBER]);
checkEach('teacher', BRAM, [{ name: 'edit reply', path: ({ richReply }) => `/posts/${richReply}/edit` }]);
checkEach('moderator', MIRA, MODERATOR);
checkEach('administrator', FATIMA, ADMIN);

function checkEach(who: string, as: Member | undefined, templates: Template[]): void {
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
