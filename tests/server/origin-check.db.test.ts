import { describe, expect, it } from 'vitest';
import { isSentByOwnPage } from '~/server/origin-check';
import { useFreshDatabase } from '../support/database';
import { useTestServer } from './test-server';
import { seen } from './tiny-build';

const OWN = 'http://localhost:3000';

describe('isSentByOwnPage', () => {
  const sender = { origin: undefined, secFetchSite: undefined, hasCookie: true };
  it.each([
    ['our own origin', { ...sender, origin: OWN }, true],
    ['the same machine by number', { ...sender, origin: 'http://127.0.0.1:3000' }, true],
    ['another port of the same machine', { ...sender, origin: 'http://localhost:3001' }, false],
    ['another scheme', { ...sender, origin: 'https://localhost:3000' }, false],
    ['another site', { ...sender, origin: 'https://elsewhere.example' }, false],
    ['a name that begins like ours', { ...sender, origin: 'http://localhost:3000.elsewhere.example' }, false],
    ['a page without origin', { ...sender, origin: 'null' }, false],
    ['two origins', { ...sender, origin: `${OWN}, https://elsewhere.example` }, false],
    ['no origin, same-origin fetch', { ...sender, secFetchSite: 'same-origin' }, true],
    ['no origin, typed by a person', { ...sender, secFetchSite: 'none' }, true],
    ['no origin, same-site fetch', { ...sender, secFetchSite: 'same-site' }, false],
    ['no origin, cross-site fetch', { ...sender, secFetchSite: 'cross-site' }, false],
    ['a foreign origin that claims same-origin', { ...sender, origin: 'https://elsewhere.example', secFetchSite: 'same-origin' }, false],
    ['a program with a cookie', sender, false],
    ['a program without a cookie', { ...sender, hasCookie: false }, true],
  ])('%s', (_what, given, expected) => {
    expect(isSentByOwnPage(given, OWN)).toBe(expected);
  });

  it('takes no other name for a forum that is on the internet', () => {
    expect(isSentByOwnPage({ ...sender, origin: 'http://127.0.0.1' }, 'http://forum.example')).toBe(false);
  });
});

describe('an unsafe request', () => {
  useFreshDatabase();
  const { ask } = useTestServer();
  const foreign = { origin: 'https://elsewhere.example' };

  it.each([
    ['a route without a view', 'POST', '/echo'],
    ['a data request', 'POST', '/echo?_data=echo'],
    ['another method', 'DELETE', '/echo'],
    ['a method in another spelling', 'post', '/echo'],
  ])('from another site is refused and does nothing: %s', async (_what, method, path) => {
    expect((await ask(path, { method, headers: foreign })).status).toBe(403);
    expect(seen.posts).toBe(0);
  });

  it.each([
    { 'x-forwarded-host': 'elsewhere.example' },
    { host: 'elsewhere.example' },
    { forwarded: 'host=elsewhere.example' },
    { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
  ])('is not let in by claiming to be sent to that site: %j', async (claim) => {
    expect((await ask('/echo', { method: 'POST', headers: { ...foreign, ...claim } })).status).toBe(403);
    expect(seen.posts).toBe(0);
  });

  it('of our own is answered, behind whatever host name a proxy uses', async () => {
    const headers = { origin: OWN, host: 'backend:8080', 'x-forwarded-host': 'elsewhere.example:99' };
    const answer = await ask('/echo', { method: 'POST', headers, body: 'title=les' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ size: 9 });
    expect(seen.addresses).toEqual([`${OWN}/echo`]);
  });

  it('gets a page that says what to do', async () => {
    const { headers, text } = await ask('/echo', { method: 'POST', headers: { ...foreign, 'accept-language': 'en' } });
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('This form did not come from Estafette itself');
  });
});
