import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, send, test, useForum } from '../support/journey';
import { prepareCommunity, type Community } from '../support/journey-community';
import { expectAccessible } from '../support/journey-page-checks';
import { BRAM, KIM, LARS } from '../support/journey-people';
import { idOf, topicForm } from '../support/journey-post';
import { openRows } from '../support/journey-rows';
import { HOSTILE } from '../support/journey-hostile-text';

let community: Community;
const forum = useForum(async (started) => {
  community = await prepareCommunity(started);
});

const AT_THE_FIELD: [string, string, RegExp][] = [
  ['10,000 links', HOSTILE.links, /te lang|te veel links/],
  ['links up to the longest text', HOSTILE.linksThatFit, /te veel links/],
  ['nested lists', HOSTILE.lists, /te diep in elkaar/],
  ['nested quotes', HOSTILE.quotes, /te diep in elkaar/],
  ['nested emphasis', HOSTILE.emphasis, /te ingewikkeld/],
];

for (const [name, body, sentence] of AT_THE_FIELD) {
  test(`${name}: refused at the field, and the text stays`, async ({ open }) => {
    const page = await open({ as: KIM, script: false });
    await page.goto('/spaces/experiments/new');
    await page.getByLabel('Titel', { exact: true }).fill('Te veel van iets');
    await page.getByLabel('Jouw bericht').fill(body);
    const refusal = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: /^Plaats / }).click();
    expect((await refusal).status()).toBe(422);
    await expect(page.getByLabel('Jouw bericht')).toHaveAccessibleDescription(sentence);
    await expect(page.getByLabel('Jouw bericht')).toHaveValue(body);
  });
}

test('2 MB of text typed into the page: told why, and the text is still in this tab', async ({ open }) => {
  const page = await open({ as: KIM });
  const address = `/topics/${idOf(community.rich)}/replies`;
  await page.goto(address);
  await expect(page.locator('md-bold')).toBeVisible();
  await page.getByLabel('Jouw antwoord').fill(HOSTILE.twoMegabytes);
  const refusal = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/replies'));
  await page.getByRole('button', { name: 'Plaats antwoord' }).click();
  expect((await refusal).status()).toBe(413);
  await expect(page.getByRole('heading', { name: 'Dit past er niet in', level: 1 })).toBeVisible();
  await expect(page.getByText('Dit is meer tekst dan we aankunnen.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(address);
  await expect(page.getByLabel('Jouw antwoord')).toHaveValue(HOSTILE.twoMegabytes);
});

test('a form on another site changes nothing', async ({ open }) => {
  const page = await open({ as: KIM });
  const form = topicForm('Van een andere site', 'Dit hoort niet te lukken.');
  const fields = Object.entries(form).map(([name, value]) => `<input name="${name}" value="${value}">`).join('');
  const html = `<!doctype html><title>Elders</title><form method="post" action="${forum().url}/spaces/experiments/new">${fields}<button>Win</button></form>`;
  const elsewhere = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const refusal = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: 'Win' }).click();
  expect((await refusal).status()).toBe(403);
  await expect(page.getByText('Dit formulier kwam niet van Estafette zelf. Daarom is er niets veranderd.')).toBeVisible();
  await expectAccessible(page);
  elsewhere.close();
  await page.goto('/spaces/experiments?sort=newest');
  await expect(page.getByRole('link', { name: 'Van een andere site' })).toHaveCount(0);
});

test('unusual characters are shown as typed, or refused with a sentence', async ({ open }) => {
  const page = await open({ as: LARS });
  const title = "Noten 🎻👩🏽‍🎤 مرحبا Z̷̢͓a̴l̶g̵o '; DROP TABLE topic;--";
  await page.goto('/spaces/experiments/new');
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Jouw bericht').fill(`<b>geen vet</b> & ${title}`);
  await page.getByRole('button', { name: /^Plaats / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.normalize('NFC'));
  await expect(page.locator('.post-body').first()).toContainText("geen vet");
  await expect(page.locator('.post-body').first()).toContainText("'; DROP TABLE topic;--");

  for (const [character, sentence] of [['\u202e', /leesrichting omdraait/], ['\u0000', /niet kunnen bewaren/], ['\u0007', /niet kunnen bewaren/]] as const) {
    const answer = await send(page.context(), '/spaces/experiments/new', topicForm(`Titel met ${character} erin`, 'Tekst.'));
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toMatch(sentence);
  }
});

for (const script of [true, false]) {
  test(`database locked, ${script ? 'with' : 'without'} script: 503, the text stays, reading goes on`, async ({ open }) => {
    const page = await open({ as: BRAM, script });
    await page.goto(`/topics/${idOf(community.rich)}/replies`);
    const text = `Dit wacht op de sleutel, ${script ? 'met' : 'zonder'} script.`;
    await page.getByLabel('Jouw antwoord').fill(text);
    const rows = openRows(forum().dataDir);
    rows.exec('begin immediate');
    try {
      const refusal = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/replies'));
      await page.getByRole('button', { name: 'Plaats antwoord' }).click();
      const reading = await fetch(forum().url + community.rich, { headers: { Cookie: 'session=none' } });
      expect(reading.status).toBe(200);
      expect((await refusal).status()).toBe(503);
      await expect(page.getByRole('alert')).toContainText('We kunnen nu niets bewaren. Er is niets half gebeurd.');
      await expect(page.getByLabel('Jouw antwoord')).toHaveValue(text);
    } finally {
      rows.exec('rollback');
      rows.close();
    }
    await page.getByRole('button', { name: 'Plaats antwoord' }).click();
    await expect(page.getByRole('article', { name: new RegExp(`van ${BRAM.name}`) }).filter({ hasText: text })).toHaveCount(1);
  });
}
