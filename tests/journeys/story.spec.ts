import type { Page } from '@playwright/test';
import { expect, test, useForum, type Forum } from '../support/journey';
import { addOrganisation, ANNA, BRAM, FATIMA, invite, join, makeAdministrator } from '../support/journey-people';

const SCHOOL = 'Muziekschool Tussentonen';
const TITLE = 'Samenspelen op afstand lukt met een vaste tel';
const TRIED = 'Twee groepen samen laten spelen, waarvan één thuis.';
const SUMMARY = 'Twee groepen tegelijk kan, als iedereen dezelfde tik hoort.';
const PASSAGE = 'Laat één leerling hardop tellen.';
const BODY = `We gaven les aan **twee groepen** tegelijk.\n\n- de groep thuis\n- de groep in de zaal\n\n${PASSAGE}`;

for (const { name, width, script } of [
  { name: 'on a phone', width: 390, script: true },
  { name: 'on a wide screen without script', width: 1280, script: false },
]) {
  test.describe(name, () => {
    const forum = useForum();

    test(`from an empty machine to teachers talking, ${name}`, async ({ open }) => {
      const visit = { width, script };
      const links = await test.step('an administrator invites two teachers', async () => inviteTeachers(await open(visit), forum()));
      const anna = await open(visit);
      const bram = await open(visit);
      await test.step('a teacher joins', () => join(anna, links.anna, ANNA));
      const topic = await test.step('she posts a lesson idea', () => postLesson(anna, width));
      await test.step('a colleague joins', () => join(bram, links.bram, BRAM));
      await test.step('he quotes a passage and answers', () => quoteAndAnswer(bram, width));
      await test.step('he reacts with one word, and takes one back', () => react(bram));
      await test.step('she sees both', () => seeAnswer(anna, topic));
      await test.step('a visitor without an account reads it', async () => readAsVisitor(await open(visit), topic));
      await test.step('and reads it in English', async () => readInEnglish(await open(visit), topic));
    });
  });
}

async function inviteTeachers(page: Page, forum: Forum) {
  await page.goto('/');
  await expect(page.getByText('Hier heeft nog niemand de stok opgepakt')).toBeVisible();
  await makeAdministrator(page, forum.setupLink, FATIMA);
  await expect(page.getByRole('link', { name: 'Voeg organisaties toe' })).toBeVisible();
  await addOrganisation(page, SCHOOL);
  const anna = await invite(page, ANNA, SCHOOL);
  const bram = await invite(page, BRAM, SCHOOL);
  // The link that made her works once.
  expect((await page.goto(forum.setupLink ?? ''))?.status()).toBe(404);
  return { anna, bram };
}

/** Opens a page by the menu, which is folded on a phone. */
async function goByMenu(page: Page, width: number, item: string): Promise<void> {
  if (width >= 1100) return page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: item }).click();
  await page.locator('summary', { hasText: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: item }).click();
}

async function postLesson(page: Page, width: number): Promise<string> {
  await goByMenu(page, width, 'Ruimtes');
  await expect(page.getByRole('heading', { name: 'Ruimtes', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Geleerde lessen' }).click();
  await expect(page.getByRole('heading', { name: 'Geleerde lessen', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Nieuwe geleerde les' }).first().click();
  await expect(page.getByRole('heading', { name: 'Nieuwe geleerde les', level: 1 })).toBeVisible();
  await page.getByLabel('Titel').fill(TITLE);
  await page.getByLabel('In 30 seconden').fill(SUMMARY);
  await page.getByLabel('Wat we probeerden').fill(TRIED);
  await page.getByLabel('Wat er misging of lukte').fill('Het liep uit elkaar.');
  await page.getByLabel('Dit zou ik anders doen').fill('Eerst de tel afspreken.');
  await page.getByLabel('Jouw bericht').fill(BODY);
  await page.getByLabel('Discipline').selectOption('Muziek');
  await page.getByLabel('Lesvorm').selectOption('Hybride');
  await page.getByLabel('Trefwoorden').fill('samenspel, latentie');
  await page.getByRole('button', { name: 'Plaats geleerde les' }).click();
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
  await seeLesson(page);
  await expect(page.getByText('Nog geen antwoorden')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What every reader of the lesson sees. */
async function seeLesson(page: Page): Promise<void> {
  const lesson = page.getByRole('article', { name: TITLE });
  await expect(lesson).toContainText(SUMMARY);
  await expect(lesson.getByRole('definition').first()).toHaveText(TRIED);
  await expect(lesson.locator('.post-body strong')).toHaveText('twee groepen');
  await expect(lesson.locator('.post-body li')).toHaveText(['de groep thuis', 'de groep in de zaal']);
  await expect(lesson.getByRole('link', { name: 'samenspel' })).toBeVisible();
  await expect(lesson.getByRole('link', { name: ANNA.name })).toBeVisible();
  await expect(lesson).toContainText('Docent viool, muziekschool');
}

async function quoteAndAnswer(page: Page, width: number): Promise<void> {
  await goByMenu(page, width, 'Ruimtes');
  await page.getByRole('link', { name: 'Geleerde lessen' }).click();
  await page.getByRole('link', { name: TITLE }).click();
  await seeLesson(page);
  await page.getByRole('link', { name: 'Citeer' }).first().click();
  await expect(page.getByRole('heading', { name: 'Schrijf een antwoord', level: 1 })).toBeVisible();
  const field = page.getByLabel('Jouw antwoord');
  await expect(field).toHaveValue(new RegExp(`^> [^]*${PASSAGE}`));
  // Only the passage that the answer is about.
  const [source = ''] = (await field.inputValue()).split('\n');
  await field.fill(`${source}\n>\n> ${PASSAGE}\n\nDat ga ik *morgen* proberen.`);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  const answer = page.getByRole('article', { name: `Antwoord 1 van ${BRAM.name}` });
  await expect(answer).toContainText('Dat ga ik morgen proberen.');
  await expect(answer.locator('blockquote')).toContainText(PASSAGE);
  await expect(answer.locator('blockquote').getByRole('link', { name: ANNA.name })).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 antwoord', level: 2 })).toBeVisible();
}

async function react(page: Page): Promise<void> {
  const words = page.getByRole('group', { name: 'Reageer met één woord' }).first();
  for (const word of ['Herkenbaar', 'Ga ik proberen', 'Dank je']) {
    await words.getByRole('button', { name: word }).click();
    await expect(words.getByRole('button', { name: `${word} 1` })).toHaveAttribute('aria-pressed', 'true');
  }
  await words.getByRole('button', { name: 'Dank je' }).click();
  await expect(words.getByRole('button', { name: 'Dank je', exact: true })).toHaveAttribute('aria-pressed', 'false');
}

async function seeAnswer(page: Page, topic: string): Promise<void> {
  await page.goto(topic);
  await expect(page.getByRole('article', { name: `Antwoord 1 van ${BRAM.name}` })).toBeVisible();
  // One's own post has counts, not buttons.
  const lesson = page.getByRole('article', { name: TITLE });
  await expect(lesson.getByRole('button', { name: 'Herkenbaar' })).toHaveCount(0);
  await expect(lesson).toContainText('Herkenbaar 1');
  await expect(lesson).toContainText('Ga ik proberen 1');
  await expect(lesson).not.toContainText('Dank je');
}

async function readAsVisitor(page: Page, topic: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page).toHaveURL(topic);
  await seeLesson(page);
  await expect(page.getByRole('article', { name: `Antwoord 1 van ${BRAM.name}` })).toBeVisible();
  await expect(page.getByText('Wil je antwoorden of reageren?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Herkenbaar' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Citeer' })).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
  const answer = await page.goto(topic);
  expect(answer?.headers()['set-cookie']).toBeUndefined();
  expectNoHydration((await answer?.text()) ?? '');
  for (const { email } of [ANNA, BRAM, FATIMA]) expect(await page.content()).not.toContain(email);
}

/** One small file that makes the page nicer, and no other script: neither modules nor the data of a framework. */
function expectNoHydration(html: string): void {
  const scripts = html.match(/<script[^>]*>/g) ?? [];
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).toMatch(/src="\/assets\/enhance-[^"]+\.js"/);
  expect(html).not.toContain('__remix');
  expect(html).not.toContain('modulepreload');
}

async function readInEnglish(page: Page, topic: string): Promise<void> {
  await page.goto(topic);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(topic);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: '1 reply', level: 2 })).toBeVisible();
  await expect(page.getByRole('article', { name: `Reply 1 by ${BRAM.name}` })).toBeVisible();
  // What the teacher wrote stays as she wrote it, and says in which language it is.
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toHaveAttribute('lang', 'nl');
  // The choice is all that the one cookie holds.
  expect((await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual(['language=en']);
}
