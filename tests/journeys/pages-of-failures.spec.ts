import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow, expectWellFormed } from '../support/journey-page-checks';
import { openRows } from '../support/journey-rows';
import { freePort, startServer, type ProductionServer } from '../support/production-server';

/** More than a server takes from one address in a minute. */
const FLOOD = 1_300;

let server: ProductionServer;

// A server of its own and no complaints collected: here things fail on purpose.
test.beforeAll(async () => {
  const port = String(await freePort());
  server = await startServer({ env: { PORT: port, HOST: '127.0.0.1', ORIGIN: `http://127.0.0.1:${port}` } });
});
test.afterAll(() => server.stop());

async function expectFinished(page: Page): Promise<void> {
  await expectWellFormed(page);
  await expectAccessible(page);
  await expectNoOverflow(page);
}

/** Goes to where a form of the page leads that sends this much text. */
async function sendText(page: Page, characters: number): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.evaluate((length) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/sign-in' });
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'email', value: 'x'.repeat(length) }));
    document.body.append(form);
    form.submit();
  }, characters);
  await page.waitForLoadState('load');
}

test.describe.serial('the page of', () => {
  test('the first run, empty and refused', async ({ page }) => {
    await page.goto(server.setupLink ?? '');
    await expectFinished(page);
    await page.getByLabel('Je naam').fill('Fatima');
    await page.getByLabel('E-mailadres').fill('fatima@forum.example');
    await page.locator('input[name=password]').fill('wachtwoord');
    await page.getByRole('button', { name: 'Maak beheerder en ga verder' }).click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expect(page.getByLabel('Je naam')).toHaveValue('Fatima');
    await expectFinished(page);
  });

  test('too much text (413)', async ({ page }) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await sendText(page, 1_200_000);
    expect((await answered).status()).toBe(413);
    await expect(page.getByText('413')).toBeVisible();
    await expectFinished(page);
  });

  test('something that broke (500)', async ({ page }) => {
    const rows = openRows(server.dataDir);
    rows.exec('alter table topic rename column slug to broken');
    rows.close();
    expect((await page.goto(`${server.url}/spaces/experiments`))?.status()).toBe(500);
    await expect(page.locator('main')).not.toContainText('slug');
    await expectFinished(page);
  });

  test('too many requests (429)', async ({ page, request }) => {
    const headers = { origin: server.url };
    for (let sent = 0; sent < FLOOD; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => request.post(`${server.url}/nowhere`, { headers, form: {} })));
    }
    await page.goto(`${server.url}/about`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: '/language' });
      document.body.append(form);
      form.submit();
    });
    expect((await answered).status()).toBe(429);
    await page.waitForLoadState('load');
    await expectFinished(page);
  });
});
