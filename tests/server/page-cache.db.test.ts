import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { closeDatabase, configureDatabase, write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { startSession } from '~/accounts/session.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { useTestServer, type Answer } from './test-server';
import { gate, seen } from './tiny-build';

useFreshDatabase();
const { ask } = useTestServer();

/** Asks until the page comes from the store: keeping happens after the answer, so that nobody waits for it. */
function keptPage(path = '/page', headers: Record<string, string | undefined> = {}, rendered: Answer[] = []): Promise<Answer> {
  const fromStore = async () => {
    const before = seen.renders;
    const answer = await ask(path, { headers });
    if (seen.renders > before) rendered.push(answer);
    expect(seen.renders).toBe(before);
    return answer;
  };
  return vi.waitFor(fromStore, { timeout: 10_000 });
}

describe('a page for visitors', () => {
  it('is answered from memory after it was rendered, the same in every header', async () => {
    const rendered: Answer[] = [];
    const kept = await keptPage('/page', {}, rendered);
    const first = rendered.find((answer) => answer.text === kept.text);
    expect(first).toBeDefined();
    for (const name of ['content-type', 'content-security-policy', 'vary', 'etag', 'cache-control'] as const) {
      expect(kept.headers[name]).toBe(first?.headers[name]);
    }
    expect(kept.headers['cache-control']).toBe('no-cache');
    expect(kept.headers['set-cookie']).toBeUndefined();
  });

  it('is made anew after a change', async () => {
    await keptPage();
    const before = seen.renders;
    await write(bumpContentVersion);
    await ask('/page');
    expect(seen.renders).toBe(before + 1);
  });

  it('is made anew on the next day, because it may say "today"', async () => {
    await keptPage();
    const before = seen.renders;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 });
    try {
      await ask('/page');
    } finally {
      vi.useRealTimers();
    }
    expect(seen.renders).toBe(before + 1);
  });

  it('is not served again when rendering it changed something', async () => {
    await ask('/changing');
    await ask('/changing');
    expect(seen.renders).toBe(2);
  });

  it('is not served after a change that came while it was rendered', async () => {
    let arrived = () => {};
    let goOn = () => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    gate.wait = () => {
      arrived();
      return new Promise((resolve) => (goOn = resolve));
    };
    const slow = ask('/page');
    await asked;
    await write(bumpContentVersion);
    goOn();
    await slow;
    gate.wait = () => Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await ask('/page');
    expect(seen.renders).toBe(2);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes compressed: %s', async (encoding, unpack) => {
    const plain = await keptPage();
    const packed = await ask('/page', { headers: { 'accept-encoding': encoding } });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(unpack(packed.body).toString()).toBe(plain.text);
  });

  it('answers 304 to who has it', async () => {
    const etag = (await keptPage()).headers.etag ?? '';
    const again = await ask('/page', { headers: { 'if-none-match': `"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect(again.headers.etag).toBe(etag);
    expect(again.headers['content-security-policy']).toBeTruthy();
    expect((await ask('/page', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const kept = await keptPage();
    const head = await ask('/page', { method: 'HEAD' });
    expect(head.body.length).toBe(0);
    expect(head.headers.etag).toBe(kept.headers.etag);
    expect(head.headers['content-length']).toBe(String(kept.body.length));
  });

  it('goes on being readable when the database is out of reach', async () => {
    const kept = await keptPage();
    await closeDatabase();
    await configureDatabase({ dataDir: '/dev/null/nowhere', databaseUrl: 'postgres://127.0.0.1:1/none' });
    const answer = await ask('/page');
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(kept.text);
    expect((await ask('/readyz')).status).toBe(503);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('the store', () => {
  it('is not for members: they get their own page, and nobody gets theirs', async () => {
    const { id } = await aPerson({ name: 'Anna' });
    const cookie = (await startSession(id, new Request('http://localhost/'))).split(';', 1)[0];
    expect((await ask('/page', { headers: { cookie } })).text).toContain('Anna');
    expect((await keptPage()).text).toContain('visitor');
    expect((await ask('/page', { headers: { cookie } })).text).toContain('Anna');
    expect((await ask('/page')).text).toContain('visitor');
  });

  it('keeps each language and theme apart', async () => {
    const wishes = [
      { 'accept-language': 'nl' },
      { 'accept-language': 'en-GB,en;q=0.8' },
      { cookie: 'language=en; theme=dark' },
      { cookie: 'theme=light' },
    ];
    const pages = [];
    for (const headers of wishes) pages.push(await keptPage('/page', headers));
    expect(pages.map(({ text }) => /(nl|en) (-|dark|light)/.exec(text)?.[0])).toEqual(['nl -', 'en -', 'en dark', 'nl light']);
  });

  it('knows the same questions in another order', async () => {
    const page = await keptPage('/page?tag=a&form=online');
    expect((await ask('/page?form=online&tag=a')).text).toBe(page.text);
  });

  it.each([
    ['a request with a session, even an ended one', '/page', { cookie: 'session=gone' }],
    ['a page that says private', '/own', {}],
    ['an unknown address', '/nothing/here', {}],
    ['a failed page', '/fails', {}],
    ['data', '/page?_data=page', {}],
    ['an endless address', `/page?q=${'x'.repeat(300)}`, {}],
  ])('keeps nothing of %s', async (_what, path, headers) => {
    const first = await ask(path, { headers });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await ask(path, { headers });
    expect(second.status).toBe(first.status);
    if (first.headers['content-type']?.includes('html') && first.status < 500) expect(seen.renders).toBe(2);
    expect(second.headers.etag).toBeUndefined();
  });

  it('never hands a cookie to a visitor', async () => {
    for (const path of ['/page', '/nothing/here', '/fails', '/robots.txt']) {
      expect((await ask(path)).headers['set-cookie']).toBeUndefined();
    }
  });
});
