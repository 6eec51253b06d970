import type { Page } from '@playwright/test';
import { expect, send, test, useForum } from '../support/journey';
import { prepareCommunity } from '../support/journey-community';
import { expectAccessible } from '../support/journey-page-checks';
import { BRAM, KIM, LARS, MIRA, STEF } from '../support/journey-people';

useForum(async (forum) => {
  await prepareCommunity(forum);
});

const ON_DEVICE = 'Bewaard op dit apparaat. Plaatsen kan zodra je weer verbinding hebt.';
const PLACE = '/spaces/help/new';
const body = (page: Page) => page.locator('textarea#body');
const saved = (page: Page) => page.getByText(/^Concept bewaard om \d{1,2}\.\d\d$/);

async function start(page: Page): Promise<void> {
  await page.goto(PLACE);
  await page.waitForLoadState('networkidle');
}

/** What this device keeps that the server does not have yet. */
const copies = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft ')));

test('without a connection the text stays on the device, and is sent when the connection is back', async ({ open }) => {
  const page = await open({ as: KIM });
  await start(page);
  await page.context().setOffline(true);
  await page.getByLabel('Titel', { exact: true }).fill('In de trein geschreven');
  await body(page).fill('Zonder bereik.');
  await expect(page.getByText(ON_DEVICE)).toBeVisible();
  expect(await copies(page)).toHaveLength(1);
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible();
  expect(await copies(page)).toEqual([]);
  await page.goto('/me/drafts');
  await expect(page.getByRole('link', { name: 'In de trein geschreven', exact: true })).toBeVisible();
});

test('posting without a connection leaves the form as it is, and says why', async ({ open }) => {
  const page = await open({ as: MIRA });
  await start(page);
  await page.getByLabel('Titel', { exact: true }).fill('In de tunnel geplaatst');
  await body(page).fill('Nog geen bereik.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Plaats/ }).click();
  const notice = page.getByText('Je hebt nu geen verbinding.');
  await expect(notice).toBeVisible();
  await expect(body(page)).toHaveValue('Nog geen bereik.');
  await page.getByRole('link', { name: 'Mijn pagina' }).first().click();
  await expect(body(page)).toHaveValue('Nog geen bereik.');
  await page.context().setOffline(false);
  await expect(notice).toHaveCount(0);
  await page.getByRole('button', { name: /^Plaats/ }).click();
  await expect(page.getByRole('heading', { name: 'In de tunnel geplaatst', level: 1 })).toBeVisible();
});

test('what was typed without a connection is sent at the next visit', async ({ open }) => {
  const page = await open({ as: LARS });
  await start(page);
  await page.context().setOffline(true);
  await body(page).fill('De batterij was leeg.');
  await expect(page.getByText(ON_DEVICE)).toBeVisible();
  await page.close();
  const next = await page.context().newPage();
  await next.context().setOffline(false);
  await start(next);
  await expect(body(next)).toHaveValue('De batterij was leeg.');
  await expect(saved(next)).toBeVisible();
});

test('the same in the rich editor, when the server cannot store anything', async ({ open }) => {
  const page = await open({ as: STEF, rich: true });
  await start(page);
  await body(page).focus();
  const rich = page.locator('.ProseMirror');
  await expect(rich).toBeFocused();
  await page.route('**/drafts*', (route) => route.fulfill({ status: 503, body: 'Even niet.' }));
  await page.keyboard.type('Mooi opgemaakt.');
  await expect(page.getByText(ON_DEVICE)).toBeVisible();
  await page.unroute('**/drafts*');
  await expect(saved(page)).toBeVisible();
});

test('of two versions of a draft neither is lost', async ({ open }) => {
  const page = await open({ as: BRAM });
  await start(page);
  await page.context().setOffline(true);
  await body(page).fill('Versie uit de trein.');
  await expect(page.getByText(ON_DEVICE)).toBeVisible();
  await page.close();
  const elsewhere = await open({ as: BRAM });
  const form = { intent: 'save', place: 'space:help', submissionKey: '', body: 'Versie van thuis.' };
  expect((await send(elsewhere.context(), '/drafts', form)).status()).toBe(302);

  const next = await page.context().newPage();
  await next.context().setOffline(false);
  await start(next);
  await expect(body(next)).toHaveValue('Versie van thuis.');
  await expect(next.getByRole('heading', { name: 'Er zijn twee versies van dit concept' })).toBeVisible();
  await expect(next.getByText('Versie uit de trein.')).toBeVisible();
  await expectAccessible(next);
  // It waits for an answer, also after the page is read again.
  await start(next);
  await next.getByRole('button', { name: 'Zet deze in het formulier' }).click();
  await expect(body(next)).toHaveValue('Versie uit de trein.');
  await expect(next.locator('details').getByText('Versie van thuis.')).toBeVisible();
  await expect(saved(next)).toBeVisible();
  await next.getByRole('button', { name: 'Gooi deze versie weg' }).click();
  await expect(next.getByRole('heading', { name: 'Er zijn twee versies van dit concept' })).toHaveCount(0);
  expect(await copies(next)).toEqual([]);
});

test('signing out takes along what the device kept', async ({ open }) => {
  const page = await open({ as: MIRA });
  await start(page);
  await page.route('**/drafts*', (route) => route.fulfill({ status: 503, body: 'Even niet.' }));
  await body(page).fill('Van Mira.');
  await expect(page.getByText(ON_DEVICE)).toBeVisible();
  await page.goto('/sign-out');
  await page.waitForLoadState('networkidle');
  expect(await copies(page)).toHaveLength(1);
  await page.getByRole('main').getByRole('button', { name: 'Log uit' }).click();
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
  expect(await copies(page)).toEqual([]);
});

test('a draft in the rich editor survives an expired session', async ({ open }) => {
  const page = await open({ as: KIM, rich: true });
  await page.goto('/spaces/experiments/new');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Titel', { exact: true }).fill('Nog voor het verlopen');
  await body(page).focus();
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await page.keyboard.type('Dit mag niet weg.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: /^Plaats / }).click();
  await expect(page.getByRole('heading', { name: 'Je tekst staat hier nog', level: 1 })).toBeVisible();
  await expect(page.getByLabel('Jouw bericht')).toHaveValue('Dit mag niet weg.');
  await send(page.context(), '/sign-in', { email: KIM.email, password: 'zeven kieviten boven Drenthe', returnTo: '/' });
  await page.goto('/spaces/experiments/new');
  await expect(body(page)).toHaveValue('Dit mag niet weg.');
  await expect(page.getByLabel('Titel', { exact: true })).toHaveValue('Nog voor het verlopen');
});
