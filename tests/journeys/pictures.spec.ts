import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { addPeople, openRows } from '../support/journey-rows';
import { ANNA, BRAM, KIM, LARS, type Member } from '../support/journey-people';
import { administratorOf, postTopic } from '../support/journey-post';
import { aPhonePhoto } from '../support/pictures';

let topic: string;
type ChosenFile = { name: string; mimeType: string; buffer: Buffer };
let photo: ChosenFile;

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const plan = { name: 'Lesplan één (vrij).pdf', mimeType: 'application/pdf', buffer: PDF };
const ALT = 'Twee dansers voor een scherm in de studio';

useForum(async (forum) => {
  const admin = await administratorOf(forum);
  const rows = openRows(forum.dataDir);
  addPeople(rows, [ANNA, BRAM, KIM, LARS], 'Dansschool Het Spiegelbeeld');
  rows.close();
  topic = await postTopic(admin, 'experiments', 'Dansles met een spiegelscherm', 'We hangen een scherm in de studio.');
  photo = { name: 'IMG_0042.JPG', mimeType: 'image/jpeg', buffer: await aPhonePhoto({ width: 1600, height: 1200 }) };
});

const body = (page: Page) => page.getByRole('textbox', { name: 'Jouw antwoord' });
const waiting = (page: Page) => page.locator('.upload');
const choose = (page: Page, ...files: ChosenFile[]) => page.locator('.uploads input[type=file]').setInputFiles(files);

async function openReply(open: (visit: object) => Promise<Page>, as: Member, visit: object = {}): Promise<Page> {
  const page = await open({ as, ...visit });
  await page.goto(`${topic.replace(/\/[^/]*$/, '')}/replies`);
  return page;
}

async function seesPhoto(page: Page): Promise<void> {
  const shown = page.getByRole('figure').getByRole('img', { name: ALT }).last();
  await shown.scrollIntoViewIfNeeded();
  await expect(shown).toHaveAttribute('width', '1200');
  await expect(shown).toHaveAttribute('height', '1600');
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

test('a photo from a phone, described and posted, is seen by everybody', async ({ open }) => {
  const page = await openReply(open, ANNA, { width: 390, height: 844 });
  await body(page).fill('Zo hing het scherm:');
  await choose(page, photo);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  await expect(page.getByText('Er staat nog een foto of bestand klaar.')).toBeVisible();
  await expect(waiting(page)).toContainText('staat klaar');
  await page.getByRole('button', { name: 'Zet in je tekst' }).click();
  await expect(page.getByText('Beschrijf de foto in één zin.')).toBeVisible();
  await expect(page.getByLabel('Wat staat er op de foto?')).toBeFocused();
  await page.keyboard.type(ALT);
  await page.keyboard.press('Enter');
  await expect(waiting(page)).toHaveCount(0);
  await expect(body(page)).toHaveValue(/^Zo hing het scherm:\n\n!\[Twee dansers .*\]\(\/uploads\/[0-9a-f]{32}-1200x1600\)\s*$/);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  await expect(page.getByRole('heading', { name: 'Dansles met een spiegelscherm', level: 1 })).toBeVisible();
  await seesPhoto(page);

  const visitor = await open();
  await visitor.goto(topic);
  await seesPhoto(visitor);
});

test('a photo without script: nothing typed is lost, and it stands in the draft', async ({ open }) => {
  const page = await openReply(open, BRAM, { script: false });
  await page.getByLabel('Jouw antwoord').fill('Bij ons hing het zo.');
  await page.getByText('Foto of bestand toevoegen').click();
  await page.getByLabel('Foto of bestand', { exact: true }).setInputFiles(photo);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('alert')).toContainText('Beschrijf de foto in één zin en kies hem daarna opnieuw.');
  await expect(page.getByLabel('Jouw antwoord')).toHaveValue('Bij ons hing het zo.');
  await page.getByLabel('Wat staat er op de foto?').fill(ALT);
  await page.getByLabel('Foto of bestand', { exact: true }).setInputFiles({ ...photo, buffer: Buffer.from('geen foto') });
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('alert')).toContainText('Dit soort bestand kunnen we niet bewaren.');
  await expect(page.getByLabel('Wat staat er op de foto?')).toHaveValue(ALT);
  await page.getByLabel('Foto of bestand', { exact: true }).setInputFiles(photo);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByLabel('Jouw antwoord')).toHaveValue(/^Bij ons hing het zo\.\n\n!\[Twee dansers .*\]\(\/uploads\/\S+\)\s*$/);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  await seesPhoto(page);
});

test('a file that was chosen and not added is not forgotten', async ({ open }) => {
  const page = await openReply(open, LARS, { script: false });
  await page.getByLabel('Jouw antwoord').fill('Zie de foto.');
  await page.getByText('Foto of bestand toevoegen').click();
  await page.getByLabel('Foto of bestand', { exact: true }).setInputFiles(photo);
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  await expect(page.getByRole('alert')).toContainText('het staat nog niet in je tekst');
  await expect(page.getByLabel('Jouw antwoord')).toHaveValue('Zie de foto.');
});

test('a photo is pasted, dropped, and put into the rich editor', async ({ open }) => {
  const page = await openReply(open, KIM);
  const bytes = [...photo.buffer];
  for (const kind of ['paste', 'drop'] as const) {
    await body(page).evaluate(
      (field, [event, data]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(data)], 'plaatje.jpg', { type: 'image/jpeg' }));
        const made =
          event === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
        field.dispatchEvent(made);
      },
      [kind, bytes] as const,
    );
    await expect(waiting(page)).toContainText('staat klaar');
    await page.getByLabel('Wat staat er op de foto?').fill(ALT);
    await page.getByRole('button', { name: 'Zet in je tekst' }).click();
    await expect(waiting(page)).toHaveCount(0);
  }
  expect((await body(page).inputValue()).match(/!\[Twee dansers/g)).toHaveLength(2);

  const rich = await openReply(open, LARS, { rich: true });
  await rich.getByRole('textbox', { name: 'Jouw antwoord' }).click();
  await expect(rich.locator('[contenteditable=true]')).toBeVisible();
  await choose(rich, photo);
  await rich.getByLabel('Wat staat er op de foto?').fill(ALT);
  await rich.getByRole('button', { name: 'Zet in je tekst' }).click();
  await expect(rich.locator('[contenteditable=true]').getByRole('img', { name: ALT })).toBeVisible();
  await rich.getByRole('button', { name: 'Plaats antwoord' }).click();
  await expect(rich.getByRole('heading', { name: 'Dansles met een spiegelscherm', level: 1 })).toBeVisible();
  await seesPhoto(rich);
});

test('sending is stopped, refused and tried again, and the text stays', async ({ open }) => {
  const page = await openReply(open, KIM);
  await body(page).fill('Even wachten.');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/uploads', (route) => held.then(() => route.fulfill({ status: 503 })).catch(() => undefined));
  await choose(page, photo);
  await page.getByRole('button', { name: 'Stop met versturen van IMG_0042.JPG' }).click();
  await expect(waiting(page)).toHaveCount(0);
  release();
  await choose(page, photo);
  await expect(waiting(page)).toContainText('We konden dit bestand niet bewaren.');
  await page.unroute('**/uploads');
  await page.getByRole('button', { name: 'Verstuur IMG_0042.JPG opnieuw' }).click();
  await expect(waiting(page)).toContainText('staat klaar');
  await page.getByRole('button', { name: 'Verwijder IMG_0042.JPG' }).click();
  await choose(page, { name: 'les.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
  await expect(waiting(page)).toContainText('Dit soort bestand kunnen we niet bewaren.');
  await expect(body(page)).toHaveValue('Even wachten.');
});

test('a document is a download for who may read the post, and for nobody else', async ({ open }) => {
  const page = await openReply(open, ANNA);
  await choose(page, plan);
  await expect(body(page)).toHaveValue(/^\[Lesplan één \(vrij\)\.pdf \(PDF, 1 kB\)\]\(\/files\/[0-9a-f]{32}\/\S+\)\s*$/);
  const address = /\((\/files\/\S+)\)\s*$/.exec(await body(page).inputValue())?.[1] ?? '';
  const visitor = await open();
  expect((await visitor.request.get(address)).status()).toBe(404);
  // The preview moves the button down when it comes, away from under a click.
  await expect(page.locator('.preview')).toContainText('Lesplan');
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  await expect(page.getByRole('heading', { name: 'Dansles met een spiegelscherm', level: 1 })).toBeVisible();
  const link = page.getByRole('link', { name: 'Lesplan één (vrij).pdf (PDF, 1 kB)' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('Lesplan één (vrij).pdf');
  expect(await readFile((await download.path()) ?? '')).toEqual(PDF);
  const answer = await visitor.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; /);
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  expect(answer.headers()['cache-control']).toBe('private, max-age=31536000, immutable');
});
