import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, useForum, type Forum } from '../support/journey';
import { prepareCommunity } from '../support/journey-community';
import { ANNA, BRAM, KIM, PASSWORD, signIn } from '../support/journey-people';
import { readable } from '../support/mail-server';

const forum = useForum(async (started: Forum) => {
  await prepareCommunity(started);
});

const NEW_PASSWORD = 'een andere lange zin met wolken';
const NEW_ADDRESS = 'kim@elders.example';

/** The link under this path in the mail to this address, once it is there: mail without a server is kept as a file. */
async function linkMailedTo(address: string, under: string): Promise<string> {
  const folder = path.join(forum().dataDir, 'mail');
  const link = new RegExp(`http://127\\.0\\.0\\.1:\\d+(${under}/[\\w-]+)`);
  const find = () =>
    readdirSync(folder, { withFileTypes: true })
      .map((file) => readFileSync(path.join(folder, file.name), 'utf8'))
      .filter((mail) => mail.includes(address))
      .map((mail) => link.exec(readable(mail))?.[1])
      .find(Boolean);
  // The mail leaves once the answer has: the outbox looks every five seconds.
  await expect.poll(find, { timeout: 20_000 }).toBeTruthy();
  return find() ?? '';
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Ik weet mijn wachtwoord niet meer' }).click();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  await page.getByRole('button', { name: 'Mail mij een link' }).click();
  await expect(page.getByText('Hoort dit adres bij een account?')).toBeVisible();
}

for (const { name, width, script, who } of [
  { name: 'on a phone', width: 390, script: true, who: ANNA },
  { name: 'without script', width: 1280, script: false, who: BRAM },
]) {
  test(`a forgotten password is made anew, ${name}`, async ({ open }) => {
    const elsewhere = await open({ as: who, width });
    const page = await open({ width, script });
    await askForLink(page, who.email);
    const link = await linkMailedTo(who.email, '/reset-password');
    await page.goto(link);
    await expect(page.getByRole('textbox', { name: 'E-mailadres' })).toHaveValue(who.email);
    await page.locator('[name=newPassword]').fill('kort');
    await page.getByRole('button', { name: 'Bewaar en log in' }).click();
    await expect(page.getByText('kies er minstens 10').first()).toBeVisible();
    await page.locator('[name=newPassword]').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Bewaar en log in' }).click();
    await expect(page.getByText('Je wachtwoord is gewijzigd.')).toBeVisible();
    await expect(page.getByText('Dit ben jij')).toBeVisible();

    await test.step('the other device is out, and signs in with the new password', async () => {
      await elsewhere.goto('/me/security');
      await expect(elsewhere).toHaveURL(/\/sign-in/);
      await signIn(elsewhere, who, NEW_PASSWORD);
      await expect(elsewhere.getByRole('heading', { name: 'Veiligheid', level: 1 })).toBeVisible();
    });
  });
}

test('an unknown address is answered alike', async ({ open }) => {
  const page = await open();
  await askForLink(page, 'niemand@tussentonen.example');
});

test('an address is changed by the link at the new one, and taken back at the old one', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto('/me/security');
  await page.getByLabel('Nieuw e-mailadres').fill(NEW_ADDRESS);
  await page.getByLabel('Je wachtwoord, om zeker te weten dat jij het bent').fill(PASSWORD);
  await page.getByRole('button', { name: 'Wijzig mijn e-mailadres' }).click();
  await expect(page.getByText('Kijk in de mail van je nieuwe adres.')).toBeVisible();
  await expect(page.getByText('Hij werkt tot')).toBeVisible();

  const confirmation = await linkMailedTo(NEW_ADDRESS, '/confirm-email');
  await page.goto(confirmation);
  await expect(page.getByRole('heading', { name: NEW_ADDRESS })).toBeVisible();
  await page.getByRole('button', { name: 'Ja, dit is mijn adres' }).click();
  await expect(page.getByText('Je e-mailadres is gewijzigd.')).toBeVisible();
  const again = await open();
  await signIn(again, { email: NEW_ADDRESS });
  await expect(again.getByRole('link', { name: 'Mijn pagina' }).first()).toBeVisible();

  const owner = await open();
  await owner.goto(await linkMailedTo(KIM.email, '/withdraw-email'));
  await owner.getByRole('button', { name: 'Draai terug en log iedereen uit' }).click();
  await expect(owner.getByText('De wijziging is teruggedraaid.')).toBeVisible();
  await again.goto('/me');
  await expect(again).toHaveURL(/\/sign-in/);
  await owner.goto(await linkMailedTo(KIM.email, '/reset-password'));
  await owner.locator('[name=newPassword]').fill(NEW_PASSWORD);
  await owner.getByRole('button', { name: 'Bewaar en log in' }).click();
  await expect(owner.getByText(KIM.email)).toBeVisible();
});
