import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { prepareCommunity, type Community } from '../support/journey-community';
import { ANNA, BRAM, KIM, LARS, signIn } from '../support/journey-people';
import { idOf } from '../support/journey-post';

let community: Community;
useForum(async (forum) => {
  community = await prepareCommunity(forum);
});

const NEWCOMER = { email: 'nieuw@tussentonen.example' };
const NEW_PASSWORD = 'twaalf fietsen langs de Vecht';

test('join, sign out, be refused, sign in, change the password', async ({ open }) => {
  const page = await open({ script: false });
  await page.goto(community.invitation);
  await page.getByLabel('Wat doe je?').fill('Docent dwarsfluit');
  await page.getByLabel('Kies een wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await expect(page.getByLabel('Kies een wachtwoord')).toHaveAccessibleDescription(/Nog 6 tekens: kies er minstens 10\./);
  await expect(page.getByLabel('Wat doe je?')).toHaveValue('Docent dwarsfluit');
  await page.getByLabel('Kies een wachtwoord').fill('zeven kieviten boven Drenthe');
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await expect(page.getByRole('link', { name: 'Mijn pagina' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Mijn pagina' }).first().click();
  await expect(page.getByRole('heading', { name: 'Dag Noor Nieuw', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Log uit' }).click();
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mijn pagina' })).toHaveCount(0);
  // What stays says only that somebody signed in on this device before.
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['device']);

  await page.goto('/me/security');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await signIn(page, NEWCOMER, 'niet het wachtwoord');
  await expect(page.getByRole('alert')).toContainText('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
  await expect(page.getByRole('textbox', { name: 'E-mailadres' })).toHaveValue(NEWCOMER.email);
  await signIn(page, NEWCOMER);
  await expect(page.getByRole('heading', { name: 'Veiligheid', level: 1 })).toBeVisible();

  await page.getByLabel('Je wachtwoord nu').fill('zeven kieviten boven Drenthe');
  await page.getByLabel('Nieuw wachtwoord').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Wijzig mijn wachtwoord' }).click();
  await expect(page.getByText('Je wachtwoord is gewijzigd.')).toBeVisible();
  const elsewhere = await open({ script: false });
  await signIn(elsewhere, NEWCOMER, NEW_PASSWORD);
  await expect(elsewhere.getByRole('link', { name: 'Mijn pagina' }).first()).toBeVisible();
});

test('a refused topic keeps everything; preview, draft, post', async ({ open }) => {
  const page = await open({ as: KIM, script: false });
  await page.goto('/spaces/experiments/new');
  await page.getByLabel('Titel').fill('Kort');
  await page.getByLabel('In 30 seconden').fill('x'.repeat(295));
  await page.getByLabel('Jouw bericht').fill('Met **vette** tekst.');
  await page.getByLabel('Lesvorm').selectOption('Online');
  await page.getByLabel('Trefwoorden').fill('a, b, c, d, e, f, g');
  await page.getByRole('button', { name: 'Plaats experiment' }).click();

  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Nog 3 dingen, dan kan het online');
  await expect(summary.getByRole('link', { name: /Titel/ })).toHaveAttribute('href', '#title');
  await expect(page.getByLabel('Titel')).toHaveAccessibleDescription(/Maak de titel wat langer/);
  await expect(page.getByLabel('In 30 seconden')).toHaveAccessibleDescription(/Dit is 15 tekens te lang/);
  await expect(page.getByLabel('Trefwoorden')).toHaveAccessibleDescription(/Kies hoogstens \d+ trefwoorden/);
  await expect(page.getByLabel('In 30 seconden')).toHaveValue('x'.repeat(295));
  await expect(page.getByLabel('Jouw bericht')).toHaveValue('Met **vette** tekst.');
  await expect(page.getByLabel('Lesvorm')).toHaveValue('online');

  await page.getByLabel('Titel').fill('Zangles met vertraging');
  await page.getByLabel('In 30 seconden').fill('Het kan.');
  await page.getByLabel('Trefwoorden').fill('zang, latentie');
  await page.getByRole('button', { name: 'Bekijk eerst' }).click();
  const preview = page.getByRole('region', { name: 'Zo ziet het eruit' });
  await expect(preview.locator('strong')).toHaveText('vette');
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();

  await page.goto('/me/drafts');
  await page.getByRole('link', { name: 'Zangles met vertraging', exact: true }).click();
  await expect(page.getByLabel('In 30 seconden')).toHaveValue('Het kan.');
  await expect(page.getByLabel('Trefwoorden')).toHaveValue('zang, latentie');
  await page.getByRole('button', { name: 'Plaats experiment' }).click();
  await expect(page.getByRole('heading', { name: 'Zangles met vertraging', level: 1 })).toBeVisible();
  await page.goto('/me/drafts');
  await expect(page.getByText('Je hebt geen concepten')).toBeVisible();
});

test('a draft can be thrown away', async ({ open }) => {
  const page = await open({ as: LARS, script: false });
  await page.goto('/spaces/best-practices/new');
  await page.getByLabel('Titel').fill('Toch maar niet');
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();
  await page.goto('/me/drafts');
  await page.getByRole('button', { name: /^Gooi concept weg.*Toch maar niet$/ }).click();
  await expect(page.getByText('Je hebt geen concepten')).toBeVisible();
  await expect(page.getByText('Concept weggegooid.')).toBeVisible();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByRole('link', { name: /^Schrijf verder.*Toch maar niet$/ })).toBeVisible();
});

test('reply with a quote, edit it, read what changed, delete it and undo', async ({ open }) => {
  const page = await open({ as: LARS, script: false });
  await page.goto(`/topics/${idOf(community.rich)}/replies?quote=${community.richReply}`);
  const field = page.getByLabel('Jouw antwoord');
  await expect(field).toHaveValue(new RegExp(`^> \\[${BRAM.name}`));
  await field.fill(`${await field.inputValue()}\n\nHier ook.`);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  const answer = page.getByRole('article', { name: new RegExp(`van ${LARS.name}`) });
  await expect(answer.locator('blockquote')).toContainText('Dat herken ik goed.');
  expect(await answer.getAttribute('id')).toBe(new URL(page.url()).hash.slice(1));

  await answer.getByRole('link', { name: 'Bewerk' }).click();
  await expect(page.getByRole('heading', { name: /^Bewerk je /, level: 1 })).toBeVisible();
  await field.fill((await field.inputValue()).replace('Hier ook.', 'Hier ook. Elke dinsdag.'));
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(answer).toContainText('Hier ook. Elke dinsdag.');
  await answer.getByRole('link', { name: 'Geschiedenis' }).click();
  await expect(page.getByRole('heading', { name: 'Wat er veranderde', level: 1 })).toBeVisible();
  await expect(page.locator('.diff ins').last()).toContainText('Elke dinsdag.');
  await page.getByRole('link', { name: 'Versie 1' }).click();
  await expect(page.getByText('Dit is de eerste versie.')).toBeVisible();
  await page.getByRole('link', { name: /^Terug naar het / }).click();

  await answer.getByRole('link', { name: 'Gooi weg' }).click();
  await expect(page.getByRole('heading', { name: 'Dit antwoord weggooien?' })).toBeVisible();
  await page.getByRole('button', { name: 'Gooi weg' }).click();
  await expect(page.getByText('Antwoord weggegooid.')).toBeVisible();
  await expect(answer).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet terug' }).first().click();
  await expect(answer).toContainText('Hier ook. Elke dinsdag.');
});

test('give a reaction and take it back; choose an answer and withdraw it', async ({ open }) => {
  const kim = await open({ as: KIM, script: false });
  await kim.goto(community.question);
  const words = kim.getByRole('group', { name: 'Reageer met één woord' }).first();
  await words.getByRole('button', { name: 'Dank je' }).click();
  await expect(words.getByRole('button', { name: 'Dank je 1' })).toHaveAttribute('aria-pressed', 'true');
  await words.getByRole('button', { name: 'Dank je 1' }).click();
  await expect(words.getByRole('button', { name: 'Dank je', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await expect(kim.getByRole('button', { name: /beste antwoord/ })).toHaveCount(0);

  const anna = await open({ as: ANNA, script: false });
  await anna.goto(community.question);
  // The first reply: it stands in the frame where it is, and not twice.
  const onTop = anna.locator('.reply-accepted').filter({ hasText: BRAM.name });
  await expect(onTop).toBeVisible();
  await anna.getByRole('button', { name: 'Toch niet het beste antwoord' }).click();
  await expect(onTop).toHaveCount(0);
  await anna.getByRole('button', { name: 'Kies als beste antwoord' }).click();
  await expect(onTop).toBeVisible();
  await expect(anna.getByRole('article', { name: `Antwoord 1 van ${BRAM.name}` })).toContainText('Beste antwoord');
});

test('filter, sort and page a list', async ({ open }) => {
  const page = await open({ script: false });
  await page.goto('/spaces/experiments');
  const rows = page.locator('.exp-row h3');
  await expect(page.getByRole('heading', { name: /^4\d experimenten$/ })).toBeVisible();
  const first = await rows.allInnerTexts();
  await expect(page.getByText('Dit zijn de nieuwste')).toBeVisible();
  await page.getByRole('link', { name: 'Ouder' }).click();
  const second = await rows.allInnerTexts();
  expect(second.filter((title) => first.includes(title))).toEqual([]);
  await page.getByRole('link', { name: 'Nieuwer' }).click();
  expect(await rows.allInnerTexts()).toEqual(first);

  await showFilters(page);
  await page.getByLabel('Discipline').selectOption('Dans');
  await page.getByLabel('Trefwoord').selectOption('dansles');
  await page.getByRole('button', { name: 'Toon resultaten' }).click();
  await expect(page.getByRole('heading', { name: /^8 van 4\d experimenten$/ })).toBeVisible();
  await page.getByLabel('Sorteer op').selectOption('Nieuwste eerst');
  await page.getByRole('button', { name: 'Sorteer' }).click();
  await expect(page).toHaveURL('/spaces/experiments?discipline=dance&tag=dansles&sort=newest');
  await expect(rows.first()).toHaveText('Experiment 43');
  await page.getByRole('link', { name: /^Dans\b/ }).click();
  await expect(page).toHaveURL('/spaces/experiments?tag=dansles&sort=newest');
  await page.getByRole('link', { name: 'Wis alles' }).click();
  await expect(page.getByRole('heading', { name: /^4\d experimenten$/ })).toBeVisible();
});

async function showFilters(page: Page): Promise<void> {
  if (!(await page.getByRole('button', { name: 'Toon resultaten' }).isVisible())) await page.locator('.filters summary').click();
}

test('choose language and theme, as a visitor and as a member', async ({ open }) => {
  for (const as of [undefined, KIM]) {
    const page = await open({ as, script: false });
    await page.goto('/spaces');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page).toHaveURL('/spaces');
    await expect(page.getByRole('heading', { name: 'Lessons learned' })).toBeVisible();
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('button', { name: 'Zoals mijn apparaat' }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  }
});
