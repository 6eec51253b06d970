import { expect, test, useForum } from '../support/journey';
import { ANNA, BRAM, KIM } from '../support/journey-people';
import { administratorOf } from '../support/journey-post';
import { addPeople, addReplies, addTopic, openRows } from '../support/journey-rows';

const REPLIES = 2_000;
const WANTED = 1_234;

let topic: string;
let permalink: string;

useForum(async (forum) => {
  await administratorOf(forum);
  const rows = openRows(forum.dataDir);
  const people = addPeople(rows, [ANNA, BRAM, KIM], 'Muziekschool Tussentonen');
  const { id, slug } = addTopic(rows, { space: 'lessons-learned', authorId: people[ANNA.email] ?? 0, title: 'Wat deed jij vandaag?' });
  const ids = addReplies(rows, id, people[BRAM.email] ?? 0, Array.from({ length: REPLIES }, (_, n) => `Dit is antwoord nummer ${n + 1}.`));
  rows.close();
  topic = `/topics/${id}/${slug}`;
  permalink = `/posts/${ids[WANTED - 1]}`;
});

for (const [name, visit] of Object.entries({
  'a visitor': {},
  'a member': { as: KIM },
  'a member without script': { as: KIM, script: false },
  'a visitor on a phone': { width: 390 },
})) {
  test(`the permalink of reply 1,234 lands on it for ${name}`, async ({ open }) => {
    const page = await open(visit);
    const answer = await page.goto(permalink);
    expect(answer?.status()).toBe(200);
    await expect(page).toHaveURL(`${topic}?from=1221#reply-${WANTED}`);
    const reply = page.getByRole('article', { name: `Antwoord 1.234 van ${BRAM.name}` });
    await expect(reply).toBeInViewport();
    await expect(reply).toContainText(`Dit is antwoord nummer ${WANTED}.`);
    expect(await reply.evaluate((element) => element.matches(':target'))).toBe(true);
  });
}

test('a long topic shows one page, and leads to the next and the last', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto(topic);
  await expect(page.getByRole('heading', { name: '2.000 antwoorden' })).toBeVisible();
  await expect(page.locator('article.reply')).toHaveCount(20);
  await page.getByRole('link', { name: 'Verdere antwoorden' }).click();
  await expect(page.getByRole('article', { name: `Antwoord 21 van ${BRAM.name}` })).toBeInViewport();
  await page.goto(`${topic}?from=${REPLIES}`);
  await expect(page.getByRole('article', { name: `Antwoord 2.000 van ${BRAM.name}` })).toBeVisible();
  expect((await page.goto(`${topic}?from=${REPLIES + 1}`))?.status()).toBe(404);
});

test('a link to a reply, followed without loading the page anew, lands on it as well', async ({ open }) => {
  const page = await open({ as: KIM });
  await page.goto(`${topic}?from=1221`);
  await page.getByRole('article', { name: `Antwoord 1.234 van ${BRAM.name}` }).locator('a[rel=bookmark]').click();
  await expect(page).toHaveURL(`${topic}?from=1221#reply-${WANTED}`);
  const reply = page.getByRole('article', { name: `Antwoord 1.234 van ${BRAM.name}` });
  await expect(reply).toBeInViewport();
  // The focus is in it: on the link that was followed.
  expect(await reply.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('a member goes on where they left off', async ({ open }) => {
  // With script, reading itself moves the mark.
  const page = await open({ as: BRAM, script: false });
  await page.goto(`${topic}?from=41`);
  await expect(page.getByRole('article', { name: `Antwoord 60 van ${BRAM.name}` })).toBeVisible();
  await page.getByRole('button', { name: 'Markeer als gelezen' }).click();
  await page.goto(topic);
  await page.getByRole('link', { name: /^Verder bij antwoord 61 / }).click();
  await expect(page.getByRole('article', { name: `Antwoord 61 van ${BRAM.name}` })).toBeInViewport();
});
