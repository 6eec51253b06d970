import type { Locator, Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { prepareCommunity, type Community } from '../support/journey-community';
import { KIM, LARS } from '../support/journey-people';

let community: Community;
useForum(async (forum) => {
  community = await prepareCommunity(forum);
});

/** More stops of the Tab key than the fullest page has. */
const MOST_STOPS = 120;

/** Presses Tab until this has the focus, as somebody without a mouse would; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(invisibleFocus), 'where the focus is').toBeNull();
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

/** What has the focus without showing it, or out of sight; null when all is well. Runs in the page. */
function invisibleFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isRinged = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const isInSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return isRinged && isInSight ? null : `${element.outerHTML.slice(0, 120)} ring: ${isRinged} in sight: ${isInSight}`;
}

test('the skip link comes first and leads past the menu', async ({ open }) => {
  for (const as of [undefined, KIM]) {
    const page = await open({ as });
    await page.goto('/spaces');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }
});

test('the folded menu opens, leads on and closes with Escape', async ({ open }) => {
  const page = await open({ width: 390 });
  await page.goto('/');
  const menu = page.locator('.site-menu summary');
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  const spaces = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Ruimtes' });
  await tabTo(page, spaces);
  await page.keyboard.press('Escape');
  await expect(spaces).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, spaces);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ruimtes', level: 1 })).toBeVisible();
});

test('every stop on a topic can be seen, for visitors and members', async ({ open }) => {
  for (const as of [undefined, KIM]) {
    const page = await open({ as });
    await page.goto(community.rich);
    await tabTo(page, page.getByRole('contentinfo').getByRole('button', { name: 'Zoals mijn apparaat' }));
  }
});

test('write with shortcuts, be refused, mend it and post', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto('/spaces/help/new');
  const body = page.getByLabel('Jouw bericht');
  await expect(page.locator('md-bold')).toBeVisible();
  await tabTo(page, body);
  await page.keyboard.type('Begin met ademen');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.press('Control+b');
  await expect(body).toHaveValue('Begin met **ademen**');
  await page.keyboard.press('Control+i');
  await expect(body).toHaveValue(/_ademen_/);
  await tabTo(page, page.getByRole('button', { name: /^Plaats / }));
  await page.keyboard.press('Enter');

  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Vul een titel in.');
  await tabTo(page, summary.getByRole('link', { name: /Titel/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Titel', { exact: true })).toBeFocused();
  await page.keyboard.type('Ademen voor het zingen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ademen voor het zingen', level: 1 })).toBeVisible();
  await expect(page.locator('.post-body strong')).toHaveText('ademen');
});

test('the toolbar is one stop, and its buttons are reached with the arrows', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto('/spaces/help/new');
  await expect(page.locator('md-bold')).toBeVisible();
  await tabTo(page, page.locator('md-bold'));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('md-italic')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Jouw bericht')).toBeFocused();
});

test('answer and react without losing the place', async ({ open }) => {
  const page = await open({ as: LARS });
  await page.goto(community.rich);
  const thanks = page.getByRole('group', { name: 'Reageer met één woord' }).first().getByRole('button', { name: 'Dank je' });
  await tabTo(page, thanks);
  await page.keyboard.press('Enter');
  await expect(thanks).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);

  const field = page.getByLabel('Jouw antwoord');
  await tabTo(page, field);
  await page.keyboard.type('Zo doen wij het ook.');
  await tabTo(page, page.getByRole('button', { name: 'Plaats antwoord' }));
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: new RegExp(`van ${LARS.name}`) });
  await expect(answer).toBeVisible();
  await expect(answer).toBeFocused();
});
