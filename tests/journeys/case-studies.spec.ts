import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { ANNA, BRAM, FATIMA, KIM, MIRA } from '../support/journey-people';
import { administratorOf } from '../support/journey-post';
import { addPeople, openRows } from '../support/journey-rows';
import { mailedLink } from '../support/kept-mail';

const forum = useForum(
  async (started) => {
    await administratorOf(started);
    const rows = openRows(started.dataDir);
    addPeople(rows, [ANNA, BRAM, KIM, MIRA], 'Muziekschool Tussentonen');
    rows.close();
  },
  // Long enough to press the button that takes a decision back, short enough to wait for.
  { REVIEW_UNDO_SECONDS: '8' },
);

/** The outbox looks every five seconds for what is due. */
const IN_EFFECT = { timeout: 30_000 };

const SUMMARY = 'Toen de zaal dichtging, zongen leerlingen in een huiskamer.';

/** Fills in all that a story needs, and hands it in. Returns its number. */
async function submitStory(page: Page, title: string): Promise<string> {
  await page.goto('/case-studies/new');
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Samenvatting van 30 seconden').fill(SUMMARY);
  await page.getByLabel('Discipline').selectOption('Muziek');
  await page.getByLabel('Lesvorm').selectOption('Hybride');
  await page.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'Muziekschool Tussentonen' });
  for (const label of ['Beginpunt', 'Aanpak', 'Getallen', 'Resultaat', 'Wat we leerden', 'Wat het kostte']) {
    await page.getByLabel(label, { exact: true }).fill(`${label}: zo was het bij 60 leerlingen.`);
  }
  await page.getByRole('button', { name: 'Dien in' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText('Ingediend', { exact: true }).first()).toBeVisible();
  return /case-studies\/(\d+)\/progress/.exec(page.url())?.[1] ?? '';
}

async function openFromQueue(page: Page, title: string): Promise<void> {
  await page.goto('/case-studies/review');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

async function decide(page: Page, decision: string, message = ''): Promise<void> {
  await page.getByRole('radio', { name: decision }).check();
  await page.getByLabel('Bericht aan de schrijver').fill(message);
  await page.getByRole('button', { name: 'Verstuur besluit' }).click();
  await expect(page.getByRole('button', { name: 'Neem terug' })).toBeVisible();
}

/** Looks again until the story is there where it should be: nobody is told before. */
async function waitForState(page: Page, id: string, state: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/case-studies/${id}/progress`);
    await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible({ timeout: 500 });
  }).toPass(IN_EFFECT);
}

async function publish(moderator: Page, author: Page, id: string, title: string): Promise<void> {
  await openFromQueue(moderator, title);
  await decide(moderator, 'Goedkeuren');
  await waitForState(author, id, 'Gepubliceerd');
}

test('a story is handed in, changed on request and published', async ({ open }) => {
  const title = 'Van leeg podium naar huiskamerconcert';
  const author = await open({ as: ANNA, width: 390 });
  const moderator = await open({ as: MIRA });
  const visitor = await open();
  const id = await submitStory(author, title);

  await moderator.goto('/');
  await expect(moderator.getByRole('link', { name: /^Beoordelen 1/ })).toBeVisible();
  await openFromQueue(moderator, title);
  await moderator.getByRole('button', { name: 'Ik kijk hiernaar' }).click();
  await expect(moderator.getByText('Jij kijkt hiernaar.')).toBeVisible();
  const approach = moderator.getByRole('region', { name: 'Aanpak' });
  await approach.getByText('Maak een opmerking').click();
  await approach.getByLabel('Over welke woorden?').fill('zo is het niet');
  await approach.getByLabel('Je opmerking').fill('Wanneer testten jullie het geluid?');
  await approach.getByRole('button', { name: 'Bewaar de opmerking' }).click();
  await expect(approach.getByText('Deze woorden staan niet in dit deel.')).toBeVisible();
  await approach.getByLabel('Over welke woorden?').fill('zo was het');
  await approach.getByRole('button', { name: 'Bewaar de opmerking' }).click();
  await expect(moderator.getByText('Wanneer testten jullie het geluid?')).toBeVisible();

  await moderator.getByRole('checkbox', { name: 'De samenvatting is te lezen in 30 seconden' }).check();
  await expect(moderator.getByText('1 van 6 punten in orde')).toBeVisible();
  await moderator.getByRole('button', { name: 'Verstuur besluit' }).click();
  await expect(moderator.getByText('Kies wat je besluit.').first()).toBeVisible();
  await expect(moderator.getByRole('checkbox', { name: 'De samenvatting is te lezen in 30 seconden' })).toBeChecked();
  await decide(moderator, 'Wijziging vragen', 'Beste Anna, nog één vraag over het geluid.');
  await author.goto(`/case-studies/${id}/progress`);
  await expect(author.getByText('Wanneer testten jullie het geluid?')).toBeHidden();

  await waitForState(author, id, 'Aanpassing gevraagd');
  expect(await mailedLink(forum().dataDir, ANNA.email, new RegExp(`/case-studies/${id}/progress`))).toBeTruthy();
  await expect(author.getByText('Beste Anna, nog één vraag over het geluid.')).toBeVisible();
  await expect(author.getByText('De samenvatting is te lezen in 30 seconden')).toBeHidden();
  await author.getByRole('button', { name: 'Opgelost' }).click();
  await expect(author.getByText('Alle opmerkingen zijn opgelost.')).toBeVisible();
  await author.getByLabel('Bericht aan de moderator').fill('Ik heb het erbij gezet.');
  await author.getByRole('button', { name: 'Verstuur' }).click();
  await expect(author.getByRole('listitem').filter({ hasText: 'Ik heb het erbij gezet.' })).toBeVisible();
  await author.getByRole('link', { name: 'Schrijf verder' }).click();
  await author.getByLabel('Aanpak', { exact: true }).fill('Aanpak: zo was het bij 60 leerlingen, en het geluid testten we twee dagen eerder.');
  await author.getByRole('button', { name: 'Dien in' }).click();
  await expect(author).toHaveURL(/\/progress/);

  await openFromQueue(moderator, title);
  await moderator.getByRole('link', { name: /^Wijzigingen/ }).click();
  await expect(moderator.locator('ins', { hasText: 'twee dagen eerder' })).toBeVisible();
  await expect(moderator.getByText('Opgelost door de schrijver.')).toBeVisible();
  expect((await visitor.goto(`/case-studies/${id}/van-leeg-podium-naar-huiskamerconcert`))?.status()).toBe(404);
  await decide(moderator, 'Goedkeuren');
  await waitForState(author, id, 'Gepubliceerd');
  await visitor.goto('/case-studies');
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(visitor.getByText('twee dagen eerder')).toBeVisible();
});

test('readers see the published version until its revision is approved', async ({ open }) => {
  const title = 'Taalles met de buurt aan tafel';
  const author = await open({ as: BRAM });
  const moderator = await open({ as: MIRA, script: false });
  const visitor = await open();
  const id = await submitStory(author, title);
  await publish(moderator, author, id, title);

  await author.getByRole('button', { name: 'Begin een herziening' }).click();
  await author.getByLabel('Resultaat', { exact: true }).fill('Dit is het nieuwe resultaat.');
  await author.getByRole('button', { name: 'Dien in' }).click();
  await expect(author).toHaveURL(/\/progress/);
  const shown = async () => {
    await visitor.goto('/case-studies');
    await visitor.getByRole('link', { name: title }).click();
    await expect(visitor.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  };
  await shown();
  await expect(visitor.getByText('Dit is het nieuwe resultaat.')).toBeHidden();
  await publish(moderator, author, id, title);
  await shown();
  await expect(visitor.getByText('Dit is het nieuwe resultaat.')).toBeVisible();
});

test('a decision is taken back before anybody knows, and a second moderator is told of one that stands', async ({ open }) => {
  const title = 'Keramiek per post';
  const author = await open({ as: KIM });
  const moderator = await open({ as: MIRA });
  const second = await open({ as: FATIMA, width: 390 });
  const id = await submitStory(author, title);
  await openFromQueue(moderator, title);
  await moderator.getByRole('radio', { name: 'Afwijzen' }).check();
  await moderator.getByRole('button', { name: 'Verstuur besluit' }).click();
  await expect(moderator.getByRole('alert')).toContainText('Kies een reden, zodat de schrijver weet waarom.');
  await moderator.getByLabel('Reden', { exact: true }).selectOption('Iets anders');
  await decide(moderator, 'Afwijzen', 'Dit past hier niet.');
  await moderator.getByRole('button', { name: 'Neem terug' }).click();
  await expect(moderator.getByRole('button', { name: 'Verstuur besluit' })).toBeVisible();

  await second.goto(`/case-studies/${id}/review`);
  await decide(moderator, 'Goedkeuren');
  await second.getByRole('radio', { name: 'Wijziging vragen' }).check();
  await second.getByLabel('Bericht aan de schrijver').fill('Noem de uren.');
  await second.getByRole('button', { name: 'Verstuur besluit' }).click();
  await expect(second.getByText(`${MIRA.name} keurde deze versie al goed`)).toBeVisible();
  await expect(second.getByText('Noem de uren.')).toBeVisible();
  await waitForState(author, id, 'Gepubliceerd');
  await expect(author.getByText('Dit past hier niet.')).toBeHidden();
});
