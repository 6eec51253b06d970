import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { addOrganisation, ANNA, invite, KIM, LARS, makeAdministrator, PASSWORD, type Member } from '../support/journey-people';
import { openRows } from '../support/journey-rows';
import { mailedLink } from '../support/kept-mail';
import { aPhonePhoto } from '../support/pictures';

/** What the photo shows, in words. */
const PHOTO = 'Een koor in een zaal';
const SCHOOL = 'Muziekschool Tussentonen';
const JOIN_LINK = /https?:\/\/\S+\/join\/[0-9a-z-]+/;
/** Not the link that confirms a request. */
const INVITATION_LINK = /https?:\/\/\S+\/join\/(?!request)[0-9a-z-]+/;
const CONFIRM_LINK = /https?:\/\/\S+\/join\/request\/[0-9a-z-]+/;

for (const { name, width, script } of [
  { name: 'on a phone', width: 390, script: true },
  { name: 'on a wide screen without script', width: 1280, script: false },
]) {
  test.describe(name, () => {
    const forum = useForum();
    const mailed = (address: string, link: RegExp) => mailedLink(forum().dataDir, address, link);

    test(`from a mail to the first post, ${name}`, async ({ open }) => {
      const visit = { width, script };
      const admin = await open(visit);
      await makeAdministrator(admin, forum().setupLink);
      await addOrganisation(admin, SCHOOL);

      await test.step('by an invitation', async () => {
        await invite(admin, ANNA, SCHOOL);
        const anna = await open(visit);
        await anna.goto(await mailed(ANNA.email, JOIN_LINK));
        await fillIn(anna, ANNA.name);
        await answerWelcome(anna);
        await askQuestion(anna, script);
        await letGo(anna);
      });

      await test.step('with the code of the organisation', async () => {
        const code = await makeCode(admin);
        const kim = await open(visit);
        await askWithCode(kim, code, KIM.email);
        await kim.goto(await mailed(KIM.email, JOIN_LINK));
        await expect(kim.getByText(`Je bent uitgenodigd namens ${SCHOOL}`)).toBeVisible();
        await fillIn(kim, KIM.name);
        await admin.goto('/admin/invitations');
        await expect(admin.getByRole('main')).toContainText('1 van 25');
        const stranger = await open(visit);
        // Who has an account is answered the same, and told in the mail.
        await askWithCode(stranger, code, ANNA.email);
        await mailed(ANNA.email, /https?:\/\/\S+\/sign-in/);
        await withdrawCode(admin);
        expect((await stranger.goto(`/join/${code}`))?.status()).toBe(410);
        await expect(stranger.getByText('Deze code is ingetrokken.')).toBeVisible();
      });

      await test.step('by asking, where the administrator decides', async () => {
        chooseApproval(forum().dataDir);
        const lars = await open(visit);
        await askToJoin(lars, LARS);
        await lars.goto(await mailed(LARS.email, CONFIRM_LINK));
        await lars.getByRole('button', { name: 'Ja, dit is mijn adres' }).click();
        await expect(lars.getByRole('heading', { name: 'Je aanvraag is binnen' })).toBeVisible();
        await letIn(admin, LARS.name);
        await lars.goto(await mailed(LARS.email, INVITATION_LINK));
        await fillIn(lars, LARS.name);
      });
    });
  });
}

/** Fills in the page that an invitation leads to; ends on the welcome page. */
async function fillIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `Welkom, ${name}`, level: 1 })).toBeVisible();
  await page.getByLabel('Wat doe je?').fill('Docent viool');
  await page.getByLabel('Kies een wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await expect(page.getByText('Wat wil je volgen?')).toBeVisible();
}

async function answerWelcome(page: Page): Promise<void> {
  await expect(page.getByText(`Je doet mee namens ${SCHOOL}.`)).toBeVisible();
  await page.getByLabel('Discipline').selectOption('Muziek');
  await page.getByLabel('Hybride experimenten').check();
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await expect(page.getByRole('heading', { name: `Waar begin je, ${ANNA.name}?`, level: 1 })).toBeVisible();
}

async function askQuestion(page: Page, script: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Stel je eerste vraag' }).click();
  await page.getByLabel('Titel').fill('Welke microfoon voor een koor?');
  await page.getByLabel('Jouw bericht').fill('Wij hebben er nu één.');
  await addPhoto(page, script);
  await expect(page.getByLabel('Jouw bericht')).toHaveValue(/^Wij hebben er nu één\.\n\n!\[Een koor in een zaal\]\(\/uploads\/\S+\)\s*$/);
  if (script) await expect(page.locator('.preview').getByRole('img', { name: PHOTO })).toBeVisible();
  await page.getByRole('button', { name: /^Plaats|^Stel/ }).click();
  await expect(page.getByRole('heading', { name: 'Welke microfoon voor een koor?', level: 1 })).toBeVisible();
  const shown = page.getByRole('figure').getByRole('img', { name: PHOTO });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

async function addPhoto(page: Page, script: boolean): Promise<void> {
  const photo = { name: 'IMG_0042.JPG', mimeType: 'image/jpeg', buffer: await aPhonePhoto() };
  if (!script) await page.getByText('Foto of bestand toevoegen').click();
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.getByLabel('Wat staat er op de foto?').fill(PHOTO);
  await page.getByRole('button', { name: script ? 'Zet in je tekst' : 'Voeg toe' }).click();
}

async function letGo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Volg dit gesprek' }).click();
  await expect(page.getByRole('button', { name: 'Volg niet meer' })).toBeVisible();
  await page.goto('/me/following');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Welke microfoon voor een koor?' })).toBeVisible();
  await main.getByRole('button', { name: /^Volg niet meer.*Hybride experimenten$/ }).click();
  await expect(main.getByRole('link', { name: 'Hybride experimenten' })).toHaveCount(0);
  await expect(main.getByRole('link', { name: 'Vraagbaak' })).toBeVisible();
}

async function makeCode(page: Page): Promise<string> {
  await page.goto('/admin/invitations');
  await page.getByLabel('Organisatie', { exact: true }).selectOption({ label: SCHOOL });
  await page.getByRole('button', { name: 'Maak de code' }).click();
  await expect(page.getByText('De code is gemaakt.')).toBeVisible();
  const code = await page.getByLabel(`Code van ${SCHOOL}`).inputValue();
  expect(code).toMatch(/^MZKS(-[0-9A-Z]{4}){3}$/);
  return code;
}

async function askWithCode(page: Page, code: string, email: string): Promise<void> {
  await page.goto('/join');
  await page.getByLabel('Uitnodigingscode').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await expect(page.getByText(`Deze code is van ${SCHOOL}`)).toBeVisible();
  await page.getByLabel('Je naam').fill('Kim Visser');
  await page.getByLabel('E-mailadres van je werk').fill(email);
  await page.getByRole('button', { name: 'Mail mij een link' }).click();
  await expect(page.getByRole('heading', { name: 'Kijk in je mail', level: 1 })).toBeVisible();
}

async function withdrawCode(page: Page): Promise<void> {
  await page.getByRole('link', { name: `Trek in Code van ${SCHOOL}` }).click();
  await page.getByRole('button', { name: 'Trek de code in' }).click();
  await expect(page.getByText('De code is ingetrokken.')).toBeVisible();
}

/** As the administrator's settings would. */
function chooseApproval(dataDir: string): void {
  const rows = openRows(dataDir);
  rows.prepare("insert into house_setting (key, value, updated_at) values ('joining', '\"approval\"', ?)").run(Date.now());
  rows.close();
}

async function askToJoin(page: Page, { name, email }: Member): Promise<void> {
  await page.goto('/join');
  await page.getByRole('link', { name: 'Vraag of je mee mag doen' }).click();
  await page.getByLabel('Je naam').fill(name);
  await page.getByLabel('E-mailadres van je werk').fill(email);
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(SCHOOL);
  await page.getByLabel('Waarom wil je meedoen?').fill('Ik geef dans aan volwassenen.');
  await page.getByRole('button', { name: 'Verstuur mijn aanvraag' }).click();
  await expect(page.getByRole('heading', { name: 'Kijk in je mail', level: 1 })).toBeVisible();
}

async function letIn(page: Page, name: string): Promise<void> {
  await page.goto('/admin/invitations');
  await page.getByRole('link', { name: `Laat toe ${name}` }).click();
  // The organisation that they wrote is one that is known here.
  await expect(page.locator('#approve-organisation option:checked')).toHaveText(SCHOOL);
  await page.getByRole('button', { name: 'Laat toe en mail de uitnodiging' }).click();
  await expect(page.getByText('De uitnodiging gaat nu per mail weg.')).toBeVisible();
}
