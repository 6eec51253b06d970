import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, startServer } from '../support/production-server';

const root = path.resolve(import.meta.dirname, '../..');
const folder = () => mkdtempSync(path.join(tmpdir(), 'estafette-start-'));

test('a first start prints a link to make an administrator, and each start a new one', async () => {
  const dataDir = folder();
  const first = await startServer({ dataDir });
  expect((await fetch(first.setupLink ?? '')).status).toBe(200);
  await first.stop();
  const second = await startServer({ dataDir });
  expect(second.setupLink).toBeTruthy();
  expect(new URL(second.setupLink ?? '').pathname).not.toBe(new URL(first.setupLink ?? '').pathname);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`after ${signal} a request in flight is still answered, and the server ends with 0 within 10 s`, async () => {
    const server = await startServer();
    const { port } = new URL(server.url);
    const body = 'title=les&body=online';
    const headers = { origin: server.url, 'content-length': body.length, 'content-type': 'application/x-www-form-urlencoded' };
    const sending = request({ port, host: '127.0.0.1', method: 'POST', path: '/nothing/here', headers });
    const answered = once(sending, 'response');
    sending.write(body.slice(0, 5));
    // The server must have taken the connection up before it is told to stop.
    await fetch(`${server.url}/healthz`);
    const started = Date.now();
    const exited = once(server.process, 'exit');
    server.process.kill(signal);
    await expect.poll(() => fetch(`${server.url}/healthz`).then(String, () => 'closed')).toBe('closed');
    sending.end(body.slice(5));
    const [response] = await answered;
    expect(response.statusCode).toBe(404);
    response.resume();
    const [code] = await exited;
    expect(code).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    await server.stop();
  });
}

test('started again with nothing changed, the first answer comes within 2 s of the command', async () => {
  const dataDir = folder();
  const port = String(await freePort());
  const milliseconds: number[] = [];
  // Several times, because what else the machine does meanwhile is not the server's; one under 2 s is enough.
  for (let time = 0; time < 8 && !milliseconds.slice(1).some((one) => one < 2_000); time += 1) {
    const started = Date.now();
    const env = { ...process.env, PORT: port, DATA_DIR: dataDir, ORIGIN: '', LOG_LEVEL: 'warn', DATABASE_URL: '' };
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: 'ignore' });
    const exited = once(npm, 'exit');
    await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then((page) => page.status, () => 0), { intervals: [10] }).toBe(200);
    milliseconds.push(Date.now() - started);
    npm.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
  }
  rmSync(dataDir, { recursive: true });
  expect(Math.min(...milliseconds.slice(1))).toBeLessThan(2_000);
});

for (const [name, value] of [
  ['PORT', 'drie'],
  ['ORIGIN', 'forum.example'],
  ['DATABASE_URL', 'mysql://forum'],
] as const) {
  test(`a wrong ${name} stops the start with a sentence that names it`, async () => {
    const env = { ...process.env, DATA_DIR: folder(), [name]: value };
    const child = spawn(process.execPath, ['build/server/index.js'], { cwd: root, env });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^The setting ${name} must .*\\.\\n$`));
  });
}

test('operator commands say what they do, and make an administrator who can sign in', async ({ page }) => {
  const dataDir = folder();
  const run = async (options: string[], input = '') => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
    const child = spawn(process.execPath, ['app/cli/estafette.mjs', ...options], { cwd: root, env });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return { said, code };
  };
  expect((await run(['--help'])).said).toMatch(/create-admin[^]*reset-password[^]*migrate[^]*reconcile/);
  expect((await run(['reconcile', '--help'])).said).toContain('correct what differs');
  expect((await run(['unknown'])).code).toBe(1);
  const short = await run(['create-admin'], 'baas@oefening.example\nBaas\nkort\n');
  expect(short.code).toBe(1);
  const made = await run(['create-admin'], 'baas@oefening.example\nBaas de Boer\nvier vogels op een dak\n');
  expect(made).toMatchObject({ code: 0 });
  const nobody = await run(['reset-password', 'niemand@oefening.example'], 'vijf kranen naast elkaar\n');
  expect(nobody).toMatchObject({ code: 1, said: expect.stringContaining('Nobody has an account') });
  const reset = await run(['reset-password', 'Baas@oefening.example'], 'vijf kranen naast elkaar\n');
  expect(reset).toMatchObject({ code: 0, said: expect.stringContaining('Baas de Boer has a new password') });
  expect((await run(['create-admin', '--link'])).said).toContain('There is an administrator already');
  expect((await run(['reconcile'])).said).toContain('corrected 0');
  const server = await startServer({ dataDir });
  expect(server.setupLink).toBeUndefined();
  await page.goto(`${server.url}/sign-in`);
  await page.locator('input[name="email"]').fill('baas@oefening.example');
  await page.locator('input[name="password"]').fill('vijf kranen naast elkaar');
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page.getByRole('link', { name: 'Beheer' })).toBeVisible();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});
