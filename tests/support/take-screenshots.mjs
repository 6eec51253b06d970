import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../app/cli/root.mjs';

/** Kilobytes of a picture: the README is read on phones too. */
const MOST_KB = 200;

const LAPTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** What the README and its neighbours show. A member is the teacher of the demo. */
const PICTURES = [
  { file: 'screenshot.png', as: 'visitor', path: '/' },
  { file: 'space.png', as: 'visitor', path: '/spaces/experiments' },
  { file: 'topic.png', as: 'member', find: 'Samenspel met vertraging', in: '/spaces/experiments' },
  { file: 'compose.png', as: 'member', path: '/spaces/experiments/new' },
  { file: 'dark.png', as: 'member', path: '/', colorScheme: 'dark' },
  { file: 'phone.png', as: 'member', find: 'Overheadcamera van een bureaulamp', in: '/spaces/best-practices', viewport: PHONE },
];

/** Starts the demo in a folder that is thrown away, and takes every picture of the documentation anew. */
export async function take() {
  const [{ chromium }, { BROWSER_FLAGS, browserOrInstall }] = await Promise.all([import('@playwright/test'), import('./find-browser.mjs')]);
  const folder = mkdtempSync(path.join(tmpdir(), 'estafette-demo-'));
  const demo = await startDemo(folder);
  try {
    const browser = await chromium.launch({ executablePath: await browserOrInstall(), args: BROWSER_FLAGS });
    const member = await signIn(browser, demo);
    for (const picture of PICTURES) await takeOne(browser, { demo, member, picture });
    await browser.close();
  } finally {
    demo.child.kill();
    await demo.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startDemo(folder) {
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const password = randomBytes(18).toString('base64url');
  const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: port, ORIGIN: origin, DEMO_PASSWORD: password, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [fromRoot('app/cli/demo.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      output += text;
      if (output.includes('is ready')) resolve();
    });
    void ended.then(() => reject(new Error('The demo did not start; see above.')));
  });
  return { child, ended, origin, password };
}

/** Cookies of the demo's teacher. */
async function signIn(browser, { origin, password }) {
  const context = await browser.newContext({ baseURL: origin, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.fill('input[name=email]', 'docent@demo.estafette.test');
  await page.fill('input[name=password]', password);
  await page.click('main form button.button-primary');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const state = await context.storageState();
  await context.close();
  return state;
}

async function takeOne(browser, { demo, member, picture }) {
  const { file, as, colorScheme = 'light', viewport = LAPTOP } = picture;
  const options = { baseURL: demo.origin, locale: 'nl-NL', colorScheme, viewport, deviceScaleFactor: viewport === PHONE ? 2 : 1 };
  const context = await browser.newContext(as === 'member' ? { ...options, storageState: member } : options);
  const page = await context.newPage();
  await page.goto(picture.path ?? picture.in);
  if (picture.find) await page.goto(await page.getByRole('link', { name: picture.find }).first().getAttribute('href'));
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await keep(await page.screenshot(), file);
  await context.close();
}

/** Few colours are enough for pages, and make the file a third. */
async function keep(png, file) {
  const { default: sharp } = await import('sharp');
  const { size } = await sharp(png).png({ palette: true, quality: 85, effort: 10 }).toFile(fromRoot(`docs/${file}`));
  console.log(`  docs/${file}: ${Math.round(size / 1024)} kB`);
  if (size > MOST_KB * 1024) throw new Error(`docs/${file} is over ${MOST_KB} kB`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
