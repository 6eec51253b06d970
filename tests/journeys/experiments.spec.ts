import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { prepareCommunity } from '../support/journey-community';
import { expectAccessible, expectNoOverflow } from '../support/journey-page-checks';
import { BRAM, KIM, LARS } from '../support/journey-people';
import { posterOf, postTopic } from '../support/journey-post';

let idea: string;
useForum(async (server) => {
  await prepareCommunity(server);
  const kim = await posterOf(server, KIM);
  const running = { status: 'running', 'field-hypothesis': 'Zien is sneller.', 'field-measure': 'Een cijfer.', 'field-evaluateOn': '2098-12-31' };
  await postTopic(kim, 'experiments', 'Knikken in de maat', '', running);
  await postTopic(kim, 'experiments', 'Tikken met de voet', 'Zonder klik.');
  // Each by somebody else: nobody posts more than ten times in a minute.
  idea = await postTopic(await posterOf(server, BRAM), 'experiments', 'Zwaaien met een sjaal', 'De inzet zien.');
});

const SUMMARY = 'Een sjaal geeft de inzet beter aan dan een klik.';

for (const script of [true, false]) {
  test(`an experiment is posted as a shape and edited as one, ${script ? 'with' : 'without'} script`, async ({ open }) => {
    const page = await open({ as: KIM, script, width: 390 });
    const title = `Ademen op beeld ${script ? 'met' : 'zonder'} script`;
    await page.goto('/spaces/experiments/new');
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByRole('radio', { name: 'Loopt' }).check();
    await page.getByLabel(/^Hypothese/).fill('We denken dat de groep eerder inzet.');
    await page.getByRole('button', { name: 'Plaats experiment' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('Nog 2 dingen, dan kan het online');
    await summary.getByRole('link', { name: /Vul in hoe je meet/ }).click();
    await expect(page.getByLabel('Meting')).toBeInViewport();
    await expect(page.getByLabel(/^Hypothese/)).toHaveValue('We denken dat de groep eerder inzet.');
    await page.getByLabel('Meting').fill('Een cijfer na elke les.');
    await page.getByLabel('Datum van de evaluatie').fill('2098-12-31');
    await page.getByRole('button', { name: 'Plaats experiment' }).click();
    const article = page.getByRole('article', { name: title });
    await expect(article.getByText('Hypothese', { exact: true })).toBeVisible();
    await expect(article.getByText('31 december 2098')).toBeVisible();

    await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/edit`);
    await expect(page.getByLabel(/^Hypothese/)).toHaveValue('We denken dat de groep eerder inzet.');
    await page.getByLabel('Meting').fill('');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Vul in hoe je meet');
    await page.getByLabel('Meting').fill('Een cijfer van elke speler.');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.getByRole('article', { name: title })).toContainText('Een cijfer van elke speler.');
  });
}

/** Goes from the experiment to the status, with the answers that it asks for by their labels. */
async function moveTo(page: Page, status: string, answers: Record<string, string>, choose?: string): Promise<void> {
  await page.getByRole('link', { name: 'Verplaats naar een andere status' }).click();
  await page.getByRole('radio', { name: status }).check();
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(text);
  if (choose) await page.getByLabel(choose).check();
  await page.getByRole('button', { name: `Zet op ${status}` }).click();
  await expect(page.getByText(`De status is nu: ${status}.`)).toBeVisible();
}

test('an experiment goes through every status, a colleague tries it too, and the step is taken back', async ({ open }) => {
  const page = await open({ as: BRAM });
  await page.goto(idea);
  await moveTo(page, 'Loopt', { Hypothese: 'We denken dat zien sneller is dan horen.', Meting: 'Wie op tijd inzet.', 'Datum van de evaluatie': '2098-12-31' });

  const colleague = await open({ as: LARS, width: 390 });
  await colleague.goto(idea);
  await colleague.getByRole('button', { name: 'Ik probeer dit ook' }).click();
  await colleague.getByRole('link', { name: 'Vertel wat eruit kwam' }).click();
  await colleague.getByLabel('Bij ons klopte het voor een deel').check();
  await colleague.getByLabel('Wat kwam eruit?').fill('Bij de blazers wel, bij de piano niet.');
  await colleague.getByRole('button', { name: 'Bewaar je resultaat' }).click();
  await expect(colleague.getByText('Bij de blazers wel, bij de piano niet.')).toBeVisible();

  await page.goto(idea);
  await expect(page.getByText('Bij de blazers wel, bij de piano niet.')).toBeVisible();
  await moveTo(page, 'Geëvalueerd', { Uitkomst: 'Iedereen zette gelijk in.', 'Waar dat uit blijkt': 'Negen van de tien keer.', 'In 30 seconden': SUMMARY }, 'Ja, die klopte');
  await moveTo(page, 'Opgeschaald', { 'Wie werkt er nu zo': 'Drie ensembles.' });
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await moveTo(page, 'Gestopt', { 'Wat we leerden': 'Een sjaal raakt kwijt.' });
  const steps = page.getByRole('region', { name: 'Verloop' }).getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(page.getByRole('article', { name: 'Zwaaien met een sjaal' })).toContainText('Een sjaal raakt kwijt.');
  await expectAccessible(page);
  await page.goto('/spaces/experiments?status=stopped');
  await expect(page.getByRole('link', { name: 'Zwaaien met een sjaal' })).toBeVisible();
  await expect(page.getByText(SUMMARY)).toBeVisible();
});

test('the board is walked by keyboard, and a card moved from it', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto('/spaces/experiments/board');
  const board = page.locator('.board');
  await expect(page.locator('.board-help')).toBeVisible();
  const column = (status: string) => page.locator(`#column-${status}`);
  await board.locator('[data-card-link]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(column('running').locator('[data-card-link]').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const card = column('idea').getByRole('link', { name: 'Tikken met de voet', exact: true });
  for (let press = 0; press < 10 && !(await card.evaluate((one) => one === document.activeElement)); press += 1) await page.keyboard.press('ArrowDown');
  await expect(card).toBeFocused();
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/\/status$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the board works on a phone without script', async ({ open }) => {
  for (const script of [true, false]) {
    const page = await open({ as: BRAM, width: 390, script });
    await page.goto('/spaces/experiments/board');
    await page.getByRole('navigation', { name: 'Naar een kolom' }).getByRole('link', { name: /Loopt/ }).click();
    await expect(page.locator('#column-running')).toBeInViewport();
    if (!script) continue;
    await expectNoOverflow(page);
    await expectAccessible(page);
  }
});
