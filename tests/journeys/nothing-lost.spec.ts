import type { Page } from '@playwright/test';
import { expect, send, test, useForum } from '../support/journey';
import { prepareCommunity, type Community } from '../support/journey-community';
import { expectAccessible, expectNoOverflow } from '../support/journey-page-checks';
import { ANNA, BRAM, KIM, LARS, MIRA, signIn } from '../support/journey-people';
import { idOf, topicForm } from '../support/journey-post';

let community: Community;
useForum(async (forum) => {
  community = await prepareCommunity(forum);
});

async function fillTopic(page: Page, title: string, body = 'Mijn lange verhaal.'): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Jouw bericht').fill(body);
}

const post = (page: Page) => page.getByRole('button', { name: /^Plaats / });

/** How often a title stands in the list of a space. */
async function countInList(page: Page, space: string, title: string): Promise<number> {
  await page.goto(`/spaces/${space}?sort=newest`);
  return page.getByRole('link', { name: title, exact: true }).count();
}

test('a draft outlives a closed tab', async ({ open }) => {
  const page = await open({ as: KIM, width: 390 });
  await page.goto('/spaces/lessons-learned/new');
  await expect(page.locator('md-bold')).toBeVisible();
  await fillTopic(page, 'Onaf maar niet weg');
  await expect(page.getByText(/^Concept bewaard om \d{1,2}\.\d\d$/)).toBeVisible();
  // What was typed last is saved while the tab closes.
  await page.getByLabel('Jouw bericht').pressSequentially(' En nog iets.');
  await page.close({ runBeforeUnload: true });
  const next = await page.context().newPage();
  await expect(async () => {
    await next.goto('/spaces/lessons-learned/new');
    await expect(next.getByLabel('Jouw bericht')).toHaveValue('Mijn lange verhaal. En nog iets.', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expect(next.getByLabel('Titel', { exact: true })).toHaveValue('Onaf maar niet weg');
});

for (const script of [true, false]) {
  test(`an expired session loses nothing, ${script ? 'with' : 'without'} script`, async ({ open }) => {
    const title = `Verlopen ${script ? 'met' : 'zonder'} script`;
    const page = await open({ as: KIM, script });
    await page.goto('/spaces/help/new');
    if (script) await expect(page.locator('md-bold')).toBeVisible();
    await fillTopic(page, title, 'Dit mag niet weg.');
    await page.context().clearCookies();
    await post(page).click();
    await expect(page.getByRole('heading', { name: 'Je tekst staat hier nog', level: 1 })).toBeVisible();
    await expect(page.getByLabel('Jouw bericht')).toHaveValue('Dit mag niet weg.');
    await expect(page.getByLabel('Titel', { exact: true })).toHaveValue(title);

    if (script) await expectAccessible(page);

    const [elsewhere] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Log in op een nieuw tabblad' }).click(),
    ]);
    await signIn(elsewhere, KIM);
    await expect(elsewhere.getByRole('link', { name: 'Mijn pagina' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Verstuur nog een keer' }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    expect(await countInList(page, 'help', title)).toBe(1);
  });

  test(`a double click posts once, and going back posts nothing, ${script ? 'with' : 'without'} script`, async ({ open }) => {
    const title = `Dubbel ${script ? 'met' : 'zonder'} script`;
    const page = await open({ as: LARS, script });
    await page.goto('/spaces/help/new');
    if (script) await expect(page.locator('md-bold')).toBeVisible();
    await fillTopic(page, title);
    await post(page).dblclick();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Nieuwe vraag', level: 1 })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    expect(await countInList(page, 'help', title)).toBe(1);
  });

  test(`a refused topic keeps everything, ${script ? 'with' : 'without'} script`, async ({ open }) => {
    const page = await open({ as: KIM, script });
    await page.goto('/spaces/experiments/new');
    await fillTopic(page, 'Kan', 'Alles blijft **staan**.');
    await page.getByLabel('In 30 seconden').fill('In het kort.');
    await page.getByLabel('Discipline').selectOption('Dans');
    await page.getByLabel('Trefwoorden').fill('een, twee');
    await post(page).click();
    await expect(page.getByRole('alert')).toContainText('Nog één ding, dan kan het online');
    await expect(page.getByLabel('Titel', { exact: true })).toHaveValue('Kan');
    await expect(page.getByLabel('In 30 seconden')).toHaveValue('In het kort.');
    await expect(page.getByLabel('Jouw bericht')).toHaveValue('Alles blijft **staan**.');
    await expect(page.getByLabel('Discipline')).toHaveValue('dance');
    await expect(page.getByLabel('Trefwoorden')).toHaveValue('een, twee');
  });
}

test('sent twice at the same moment, a topic is posted once', async ({ open }) => {
  const page = await open({ as: LARS });
  const form = topicForm('Twee keer tegelijk', 'Eén keer is genoeg.');
  const answers = await Promise.all([1, 2, 3].map(() => send(page.context(), '/spaces/help/new', form)));
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
  expect(await countInList(page, 'help', 'Twee keer tegelijk')).toBe(1);
});

test('two people edit the same post: the second is told, sees both and loses nothing', async ({ open }) => {
  const address = `/topics/${idOf(community.rich)}/edit`;
  const anna = await open({ as: ANNA });
  const mira = await open({ as: MIRA });
  for (const page of [anna, mira]) await page.goto(address);
  const text = await anna.getByLabel('Jouw bericht').inputValue();
  await mira.getByLabel('Jouw bericht').fill(`Mira was hier.\n\n${text}`);
  await mira.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(mira.getByText('Mira was hier.')).toBeVisible();

  await anna.getByLabel('Jouw bericht').fill(`${text}\n\nAnna was hier.`);
  await anna.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(anna.getByRole('alert')).toContainText('Iemand anders paste dit bericht aan terwijl je schreef.');
  await expect(anna.getByRole('heading', { name: `${MIRA.name} paste dit bericht ook aan` })).toBeVisible();
  await expect(anna.getByLabel('Jouw bericht')).toHaveValue(`${text}\n\nAnna was hier.`);
  await expect(anna.locator('.diff del').first()).toContainText('Mira was hier.');
  await expect(anna.locator('.diff ins').last()).toContainText('Anna was hier.');
  await expectAccessible(anna);
  await expectNoOverflow(anna);
  await anna.getByLabel('Jouw bericht').fill(`Mira was hier.\n\n${text}\n\nAnna was hier.`);
  await anna.getByRole('button', { name: 'Bewaar', exact: true }).click();
  const lesson = anna.locator('.post-body').first();
  await expect(lesson).toContainText('Mira was hier.');
  await expect(lesson).toContainText('Anna was hier.');
});

test('too many posts in a minute: told how long to wait, and the text stays', async ({ open }) => {
  const page = await open({ as: BRAM });
  await page.goto(`/topics/${idOf(community.rich)}/replies`);
  await page.getByLabel('Jouw antwoord').fill('Nog één gedachte.');
  for (let n = 0; n < 10; n += 1) {
    await send(page.context(), '/spaces/help/new', topicForm(`Snel ${n} achter elkaar`, 'Snel.'));
  }
  const refusal = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/replies'));
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  expect((await refusal).status()).toBe(429);
  await expect(page.getByRole('alert')).toContainText(/Je doet dit erg vaak achter elkaar.*Wacht \d+ seconden/);
  await expect(page.getByLabel('Jouw antwoord')).toHaveValue('Nog één gedachte.');
});
