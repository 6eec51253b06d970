import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { prepareCommunity } from '../support/journey-community';
import { BRAM, FATIMA, signIn } from '../support/journey-people';

useForum(async (forum) => {
  await prepareCommunity(forum);
});

const REASON = 'Reclame, na twee waarschuwingen';

async function openMember(admin: Page, name: string): Promise<void> {
  await admin.goto('/admin/members');
  await admin.getByLabel('Naam of e-mail').fill(name.split(' ')[0]?.toLowerCase() ?? '');
  await admin.getByRole('button', { name: 'Toon' }).click();
  await expect(admin.getByRole('heading', { name: '1 lid, op naam' })).toBeVisible();
  await admin.getByRole('link', { name, exact: true }).click();
  await expect(admin.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('somebody is suspended, reads why, and comes back', async ({ open }) => {
  const bram = await open({ as: BRAM, width: 390 });
  await bram.goto('/me/security');
  await expect(bram.getByRole('heading', { level: 1 })).toBeVisible();
  const admin = await open({ as: FATIMA });

  await openMember(admin, BRAM.name);
  await admin.getByRole('link', { name: `Schors ${BRAM.name}` }).click();
  await expect(admin.getByRole('heading', { name: `${BRAM.name} schorsen?` })).toBeVisible();
  await admin.getByLabel('Waarom?').fill(REASON);
  await admin.getByLabel('Tot welke dag?').fill('2098-12-01');
  await admin.getByRole('button', { name: `Schors ${BRAM.name}` }).click();
  await expect(admin.getByText(`${BRAM.name} is geschorst en overal uitgelogd.`)).toBeVisible();
  await expect(admin.getByText('Geschorst tot 1 december 2098')).toBeVisible();

  // The next thing that the other one does finds them signed out; what they wrote stands for all to read.
  await bram.goto('/me/security');
  await expect(bram).toHaveURL(/\/sign-in/);
  await signIn(bram, BRAM);
  await expect(bram.getByText(`Je account is geschorst tot 1 december 2098. De reden: ${REASON}.`)).toBeVisible();
  await admin.goto('/spaces/lessons-learned');
  await expect(admin.getByRole('link', { name: 'Samenspelen op afstand lukt met een vaste tel' })).toBeVisible();

  await openMember(admin, BRAM.name);
  await admin.getByRole('link', { name: 'Beëindig of wijzig de schorsing' }).click();
  await admin.getByRole('button', { name: `Laat ${BRAM.name} weer toe` }).click();
  await expect(admin.getByText(`${BRAM.name} kan weer inloggen`)).toBeVisible();
  await bram.goto('/sign-in?returnTo=%2Fme%2Fsecurity');
  await signIn(bram, BRAM);
  await expect(bram).toHaveURL(/\/me\/security/);

  await admin.goto('/admin/audit?who=bram');
  const entries = admin.getByRole('table').getByRole('row');
  await expect(entries.nth(1)).toContainText('Beëindigde een schorsing');
  await expect(entries.nth(2)).toContainText(`reden: ${REASON}`);
});

test('a role is changed after a question, and the own role cannot be', async ({ open }) => {
  const admin = await open({ as: FATIMA, width: 390 });
  await openMember(admin, 'Lars Mulder');
  await admin.getByLabel('Rol van Lars Mulder').selectOption('Moderator');
  await admin.getByRole('button', { name: 'Wijzig rol' }).click();
  await expect(admin.getByRole('heading', { name: 'Lars Mulder is nu Docent. Wordt dat Moderator?' })).toBeVisible();
  await admin.getByRole('button', { name: 'Maak Moderator' }).click();
  await expect(admin.getByText('Lars Mulder is nu Moderator')).toBeVisible();
  await openMember(admin, FATIMA.name);
  await expect(admin.getByText('Je bent Beheerder. Je eigen rol kun je niet wijzigen')).toBeVisible();
});

test('what the house chooses is seen by a visitor at once', async ({ open }) => {
  const visitor = await open();
  const rules = async (): Promise<void> => {
    await visitor.goto('/house-rules');
  };
  await rules();
  await expect(visitor).toHaveTitle(/ – Estafette$/);
  const admin = await open({ as: FATIMA });
  await admin.goto('/admin/settings');
  await admin.getByLabel('Naam van het forum').fill('Toonladder');
  await admin.getByLabel('Kleur van het logo').fill('#A3407A');
  await admin.getByRole('button', { name: 'Bewaar' }).click();
  await expect(admin.getByText('Bewaard.')).toBeVisible();
  await expect(admin).toHaveTitle('Instellingen – Toonladder');
  await rules();
  await expect(visitor).toHaveTitle(/ – Toonladder$/);
  await expect(visitor.getByRole('link', { name: 'Toonladder', exact: true })).toBeVisible();
  expect(await visitor.locator('.logo .run').evaluate((shape) => getComputedStyle(shape).fill)).toBe('rgb(163, 64, 122)');

  await admin.goto('/admin/settings/texts/house-rules');
  await admin.getByLabel('Tekst in het Nederlands').fill('# Eerst luisteren\n\nDan pas spelen.');
  await admin.getByRole('button', { name: 'Bekijk eerst' }).click();
  await expect(admin.getByRole('heading', { name: 'Eerst luisteren' })).toBeVisible();
  await rules();
  await expect(visitor.getByText('Dan pas spelen.')).toBeHidden();
  await admin.getByRole('button', { name: 'Bewaar' }).click();
  await expect(admin.getByText('Bewaard.')).toBeVisible();
  await rules();
  await expect(visitor.getByText('Dan pas spelen.')).toBeVisible();

  await visitor.goto('/spaces/experiments');
  await expect(visitor.getByRole('heading', { name: 'Hybride experimenten', level: 1 })).toBeVisible();
  await admin.goto('/admin/settings/spaces/experiments');
  await admin.getByLabel('Naam in het Nederlands').fill('Proeven');
  await admin.getByLabel('Alleen leden lezen mee').check();
  await admin.getByRole('button', { name: 'Bewaar' }).click();
  await expect(admin.getByText('Bewaard.')).toBeVisible();
  const answer = await visitor.request.get(`${new URL(visitor.url()).origin}/spaces/experiments`, { headers: { 'Accept-Language': 'nl' } });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain('Proeven');
});
