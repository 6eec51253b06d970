import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startCluster } from '../support/postgres-cluster';
import { startServer } from '../support/production-server';

test('two servers on one PostgreSQL: what is done through one is seen through the other', async ({ page }) => {
  const cluster = await startCluster();
  const DATABASE_URL = cluster.url('postgres');
  const first = await startServer({ env: { DATABASE_URL } });
  const second = await startServer({ env: { DATABASE_URL } });
  for (const { url } of [first, second]) expect((await fetch(`${url}/readyz`)).status).toBe(200);

  const organisations = () => fetch(`${second.url}/organisations`).then((answer) => answer.text());
  expect(await organisations()).not.toContain('Muziekschool De Toonladder');
  await makeAdministrator(DATABASE_URL, first.dataDir);
  await page.goto(`${first.url}/sign-in`);
  await page.locator('input[name="email"]').fill('baas@oefening.example');
  await page.locator('input[name="password"]').fill('vier vogels op een dak');
  await page.locator('main form button[type="submit"]').first().click();
  await page.getByRole('link', { name: 'Beheer' }).waitFor();
  await page.goto(`${first.url}/admin/organisations`);
  await page.locator('main input[name="name"]').first().fill('Muziekschool De Toonladder');
  await page.locator('main select[name="kind"]').first().selectOption('music_school');
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page.getByText('Muziekschool De Toonladder').first()).toBeVisible();
  // The second server kept its page before; the content version makes it look again.
  expect(await organisations()).toContain('Muziekschool De Toonladder');

  await cluster.stop();
  expect((await fetch(`${second.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${second.url}/organisations`)).status).toBe(200);
  expect(await first.stop()).toBe(0);
  expect(await second.stop()).toBe(0);
});

async function makeAdministrator(DATABASE_URL: string, DATA_DIR: string): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  const env = { ...process.env, DATABASE_URL, DATA_DIR };
  const child = spawn(process.execPath, ['app/cli/estafette.mjs', 'create-admin'], { cwd: root, env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end('baas@oefening.example\nBaas de Boer\nvier vogels op een dak\n');
  expect((await once(child, 'close'))[0]).toBe(0);
}
