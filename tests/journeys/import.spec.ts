import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, useForum } from '../support/journey';
import { ANNA, BRAM, FATIMA, STEF } from '../support/journey-people';
import { administratorOf } from '../support/journey-post';
import { addPeople, openRows } from '../support/journey-rows';

/** Where Anna works before and after the list. */
const HOME = 'Muziekschool Tussentonen';

useForum(async (forum) => {
  await administratorOf(forum);
  addPeople(openRows(forum.dataDir), [ANNA, BRAM, STEF], HOME);
});

/** Sends in a file by the page, and waits for its preview. */
async function sendIn(page: Page, kind: 'members' | 'organisations', name: string, bytes: Buffer): Promise<void> {
  await page.goto('/admin/import');
  await page.locator(`input[value=${kind}]`).check();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByText('Er is nog niets opgeslagen en niemand kreeg een mail.')).toBeVisible();
}

/** A list as Excel saves it on a Dutch machine: semicolons, Windows-1252, quotes, empty rows and a column of its own. */
function messyList(label: string): Buffer {
  const lines = [
    'sep=;',
    'NAAM;e-mail adres;Organisatie;Rol;Functie;Discipline;Geldig tot;Kantinepas',
    `Zoë Brinkman;ZOE-${label}@oostwaard.example;muziekschool  OOSTWAARD ${label};docent;"Docent viool\r\nen ""altviool""";muziek;;ja`,
    `"Smit; Jan";jan-${label}@oostwaard.example;Muziekschool Oostwaard ${label};moderator;;;;nee`,
    '',
    `${ANNA.name};${ANNA.email};Muziekschool Oostwaard ${label};docent;Docent fluit ${label};;;`,
    `Anouk;anouk@oostwaard;;docent;;;;`,
    `Berend;berend-${label}@oostwaard.example;Muziekschool Oostward ${label};docent;;;;`,
    `Zoë;zoe-${label}@oostwaard.example;;;;;;`,
    `Dirkje;dirkje-${label}@oostwaard.example;;coördinator;;;31-02-2027;`,
    ';;;;;;;',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

for (const script of [true, false]) {
  const label = script ? 'met' : 'zonder';

  test(`import a messy list of members ${label} script, from file to result`, async ({ open }) => {
    const page = await open({ as: FATIMA, script });
    const organisations = `Naam,Soort,Provincie,Plaats\nMuziekschool Oostwaard ${label},muziekschool,Gelderland,Oostwaard\n`;
    await sendIn(page, 'organisations', 'organisaties.csv', Buffer.from(organisations));
    await page.getByRole('button', { name: 'Importeer 1 organisatie' }).click();
    await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible();

    await sendIn(page, 'members', 'leden-november.csv', messyList(label));
    await expect(page.getByText('leden-november.csv')).toBeVisible();
    await expect(page.getByText('Deze kolom kennen we niet en slaan we over: Kantinepas.')).toBeVisible();
    const wrong = page.getByRole('region', { name: '4 rijen met een fout' });
    const row = (number: number) => wrong.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) });
    await expect(row(6).getByRole('cell', { name: /anouk@oostwaard/ })).toContainText('Einde ontbreekt, zoals .nl');
    await expect(row(7).locator('td.bad')).toContainText(`Niet gevonden. Bedoel je Muziekschool Oostwaard ${label}?`);
    await expect(row(8).locator('td.bad')).toContainText('Staat ook in rij 2');
    await expect(row(9).locator('td.bad')).toHaveCount(2);
    const good = page.getByRole('region', { name: /rijen zonder fout$/ });
    await expect(good.getByRole('row').filter({ hasText: ANNA.email })).toContainText(`Wijziging`);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download deze rijen als CSV' }).click();
    const list = readFileSync(await (await download).path(), 'utf8');
    expect(list.split('\r\n')[1]).toContain('Einde ontbreekt, zoals .nl;Anouk;anouk@oostwaard');

    // A moderator is let in only when that is said with so many words.
    await page.getByRole('button', { name: 'Importeer 3 leden' }).click();
    await expect(page.locator('.error-summary')).toContainText('Zet een vinkje');
    await page.getByLabel('Ja, 1 persoon wordt moderator of branchemedewerker').check();
    await page.getByRole('button', { name: 'Importeer 3 leden' }).click();
    await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '4 rijen met een fout zijn overgeslagen' })).toBeVisible();

    await page.getByRole('link', { name: 'Bekijk de uitnodigingen' }).click();
    await expect(page.getByText(`zoe-${label}@oostwaard.example`).first()).toBeVisible();
    await page.goto('/organisations');
    await page.getByRole('link', { name: `Muziekschool Oostwaard ${label}` }).click();
    await expect(page.getByRole('link', { name: ANNA.name })).toBeVisible();

    // The same list a second time.
    await sendIn(page, 'members', 'leden-november.csv', messyList(label));
    await expect(page.getByRole('heading', { name: 'In deze lijst staat niets nieuws' })).toBeVisible();
  });

  test(`mend the file first, or stop, ${label} script`, async ({ open }) => {
    const page = await open({ as: FATIMA, script });
    const file = Buffer.from(`naam,mail\nJa,ja-${label}@a.example\nNee,nee\n`);
    await sendIn(page, 'members', 'a.csv', file);
    await page.getByLabel('Verbeter eerst het bestand').check();
    await page.getByRole('button', { name: 'Importeer 1 lid' }).click();
    await expect(page.getByText('Verbeter het bestand en kies het hier opnieuw.')).toBeVisible();
    await sendIn(page, 'members', 'a.csv', file);
    await page.getByRole('button', { name: 'Stop, er verandert niets' }).click();
    await expect(page.getByText('De import is gestopt. Er is niets veranderd.')).toBeVisible();
    await page.goto('/admin/invitations');
    await expect(page.getByText(`ja-${label}@a.example`)).toHaveCount(0);
  });
}

test('two organisations become one, and the old address leads on', async ({ open }) => {
  const page = await open({ as: FATIMA });
  await sendIn(page, 'organisations', 'o.csv', Buffer.from('naam;soort\nDe Oude Loods;school\nDe Nieuwe Loods;school\n'));
  await page.getByRole('button', { name: 'Importeer 2 organisaties' }).click();
  await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible();
  await page.goto('/organisations?q=oude+loods');
  await page.getByRole('link', { name: 'De Oude Loods' }).click();
  await expect(page.getByRole('heading', { name: 'De Oude Loods', level: 1 })).toBeVisible();
  const old = new URL(page.url()).pathname;
  await page.goto('/admin/organisations?q=loods');
  await page.getByRole('link', { name: 'Voeg samen De Oude Loods' }).click();
  await page.getByLabel('Met welke organisatie?').selectOption('De Nieuwe Loods');
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await expect(page.getByRole('heading', { name: 'De Oude Loods samenvoegen met De Nieuwe Loods?' })).toBeVisible();
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(page.getByText('De organisaties zijn samengevoegd.')).toBeVisible();
  await page.goto(old);
  await expect(page.getByRole('heading', { name: 'De Nieuwe Loods', level: 1 })).toBeVisible();
});
