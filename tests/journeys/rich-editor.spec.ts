import type { Locator, Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { prepareCommunity, type Community } from '../support/journey-community';
import { expectAccessible, expectNoOverflow } from '../support/journey-page-checks';
import { ANNA, BRAM, KIM, LARS } from '../support/journey-people';
import { idOf, posterOf, postReply, postTopic } from '../support/journey-post';

let community: Community;
useForum(async (forum) => {
  community = await prepareCommunity(forum);
});

/** More stops of the Tab key than a form has. */
const MOST_STOPS = 60;

const rich = (page: Page, name = 'Jouw bericht') => page.getByRole('textbox', { name, exact: true }).and(page.locator('.ProseMirror'));
const source = (page: Page) => page.locator('textarea#body');

async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`${key} does not lead to ${String(wanted)}`);
}

/** Uses a button of the toolbar, which the caret goes to and comes back from. */
async function useTool(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+F10');
  const button = page.getByRole('toolbar').getByRole('button', { name, exact: true });
  await page.keyboard.press('Home');
  for (let step = 0; step < 20 && !(await button.evaluate((one) => one === document.activeElement)); step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

const WRITTEN = `## Opwarmen

Begin **rustig** en kijk op [de lespagina](https://www.example.nl/les).

- adem
- kijk

| Groep | Duur |
| :- | :- |
| Koor | 20 |

Vraag het [@Anna de Vries](/people/ANNA) gerust.`;

test('a post is written by keyboard alone, without a word of Markdown', async ({ open }) => {
  const page = await open({ as: KIM, rich: true });
  await page.goto('/spaces/help/new');
  await page.waitForLoadState('networkidle');
  await tabTo(page, page.getByLabel('Titel', { exact: true }));
  await page.keyboard.type('Opwarmen zonder haast');
  await tabTo(page, source(page));
  await expect(rich(page)).toBeFocused();

  await useTool(page, 'Kop');
  await page.keyboard.type('Opwarmen');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Begin ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('rustig');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' en kijk op ');
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('Adres')).toBeFocused();
  await page.keyboard.type('www.example.nl/les');
  await page.keyboard.press('Tab');
  await page.keyboard.type('de lespagina');
  await page.keyboard.press('Enter');
  await expect(rich(page)).toBeFocused();
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await useTool(page, 'Lijst');
  await page.keyboard.type('adem');
  await page.keyboard.press('Enter');
  await page.keyboard.type('kijk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await useTool(page, 'Tabel');
  for (const cell of ['Groep', 'Duur', 'Koor']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('20');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Vraag het @de v');
  const list = page.getByRole('listbox', { name: 'Mensen' });
  await expect(list.getByRole('option', { name: /Anna de Vries/ })).toHaveAttribute('aria-selected', 'true');
  await expect(rich(page)).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await page.keyboard.type('gerust.');
  const wanted = WRITTEN.replace('ANNA', String(community.people[ANNA.email]));
  await expect(source(page)).toHaveValue(wanted);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(rich(page)).not.toBeFocused();
  await tabTo(page, rich(page), 'Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: 'Markdown', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(source(page)).toBeFocused();
  await expect(rich(page)).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Opmaak', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rich(page).locator('table')).toBeVisible();
  await expect(source(page)).toHaveValue(wanted);

  await tabTo(page, page.getByRole('button', { name: /^Plaats / }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Opwarmen zonder haast', level: 1 })).toBeVisible();
  const body = page.locator('.post-body').first();
  await expect(body.getByRole('heading', { name: 'Opwarmen' })).toBeVisible();
  await expect(body.locator('strong')).toHaveText('rustig');
  await expect(body.locator('li')).toHaveText(['adem', 'kijk']);
  await expect(body.locator('th')).toHaveText(['Groep', 'Duur']);
  await expect(body.getByRole('link', { name: '@Anna de Vries' })).toHaveAttribute('href', `/people/${community.people[ANNA.email]}`);
  await expect(body.getByRole('link', { name: 'de lespagina' })).toHaveAttribute('href', 'https://www.example.nl/les');
});

test('a table is made behind the words, and a photo chosen in it leaves it whole', async ({ open }) => {
  const page = await open({ as: KIM, rich: true, width: 390 });
  await page.goto('/spaces/help/new');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Jouw bericht').click();
  await expect(rich(page)).toBeFocused();
  await page.keyboard.type('Dit deden we.');
  await page.getByRole('toolbar').getByRole('button', { name: 'Tabel', exact: true }).click();
  await page.keyboard.type('Groep');
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Rij erbij' })).toBeInViewport({ ratio: 1 });
  await source(page).evaluate((field) => field.dispatchEvent(new CustomEvent('insertmarkdown', { detail: '![Een zaal](/favicon.svg)', cancelable: true })));
  await expect(source(page)).toHaveValue('Dit deden we.\n\n| Groep | |\n| :- | :- |\n| | |\n\n![Een zaal](/favicon.svg)');
  // Back at the draft it looks as it did, before anybody presses anything.
  await expect(page.getByText(/^Concept bewaard om/)).toBeVisible();
  await page.reload();
  await expect(rich(page).locator('table')).toBeVisible();
});

test('the editor is accessible and fits every width, and comes only when somebody writes', async ({ open }) => {
  // Without a draft here: with one the editor is there at once.
  const page = await open({ as: BRAM, rich: true });
  const scripts: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
  await page.goto('/spaces/help/new');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => /rich-editor|writing-tools/.test(url))).toEqual([]);
  await page.getByLabel('Jouw bericht').click();
  await expect(rich(page)).toBeFocused();
  await page.keyboard.type('Vraag het @an');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectNoOverflow(page);
});

test('opening a post and closing it changes nothing, and what the editor cannot hold stays Markdown', async ({ open, browserName: _ }) => {
  const page = await open({ as: LARS, rich: true });
  await page.goto('/');
  const origin = new URL(page.url()).origin;
  const lars = await posterOf({ url: origin, setupLink: undefined }, LARS);
  const odd = '* met een ster\n* en nog een\n\n\nKop\n---\nEen regel\nen nog een.';
  const topic = await postTopic(lars, 'help', 'Ongewoon geschreven', odd);
  await page.goto(`/topics/${idOf(topic)}/edit`);
  await page.waitForLoadState('networkidle');
  await source(page).focus();
  await expect(rich(page)).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('!');
  await expect(source(page)).toHaveValue(odd.replace('en nog een.', 'en nog een.!'));
  await page.keyboard.press('Backspace');
  await expect(source(page)).toHaveValue(odd);
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  await expect(source(page)).toHaveValue(odd);

  await page.getByRole('button', { name: 'Opmaak', exact: true }).click();
  await expect(rich(page)).toBeVisible();
  const held = await postReply(lars, topic, 'Hoi <naam>, kom je?');
  await page.goto(held);
  await page.getByRole('link', { name: 'Bewerk' }).last().click();
  await page.waitForLoadState('networkidle');
  await source(page).focus();
  await expect(page.getByText('Dit bericht bewerk je als Markdown.')).toBeVisible();
  await expect(source(page)).toBeFocused();
  await expect(source(page)).toHaveValue('Hoi <naam>, kom je?');
});

test('a quoted selection stands in the editor on a phone, with the caret below it', async ({ open }) => {
  const page = await open({ as: KIM, rich: true, width: 390 });
  await page.goto(community.rich);
  await page.waitForLoadState('networkidle');
  const body = page.locator('article .post-body').first();
  const passage = await body.locator('p').first().evaluate((paragraph) => {
    const text = paragraph.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, Math.min(12, text.length));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return getSelection()?.toString().trim() ?? '';
  });
  await page.getByRole('link', { name: 'Citeer' }).first().dispatchEvent('pointerdown');
  await page.getByRole('link', { name: 'Citeer' }).first().click();
  const box = rich(page, 'Jouw antwoord');
  await expect(box).toBeFocused();
  await expect(box.locator('blockquote')).toContainText(passage);
  await page.keyboard.type('Dit herken ik.');
  await expect(source(page)).toHaveValue(new RegExp(`^> [^]*${passage}\\s+Dit herken ik\\.$`));
});

test('existing tags are chosen by keyboard', async ({ open }) => {
  const page = await open({ as: LARS });
  await page.goto('/');
  const lars = await posterOf({ url: new URL(page.url()).origin, setupLink: undefined }, LARS);
  await postTopic(lars, 'best-practices', 'Met een trefwoord', 'Zo.', { tags: 'improviseren' });
  await page.goto('/spaces/help/new');
  await page.waitForLoadState('networkidle');
  const tags = page.getByRole('combobox', { name: /^Trefwoorden/ });
  await tags.focus();
  await page.keyboard.type('zang, impro');
  await expect(tags).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'improviseren' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(tags).toHaveValue('zang, improviseren, ');
  await expect(tags).toBeFocused();
  await expect(page.getByRole('listbox')).toHaveCount(0);
});
