import { describe, expect, it } from 'vitest';
import { startSession } from '~/accounts/session.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { useTestServer } from './test-server';

useFreshDatabase();

const ANSWERS = [
  { what: 'a page', path: '/page', status: 200 },
  { what: 'a file', path: '/robots.txt', status: 200 },
  { what: 'health', path: '/healthz', status: 200 },
  { what: 'an unknown address', path: '/nothing/here', status: 404 },
  { what: 'an address that cannot be decoded', path: '/%E0%A4%A', status: 400 },
  { what: 'a failed page', path: '/fails', status: 500 },
  { what: 'a form from another site', path: '/echo', status: 403, method: 'POST', headers: { origin: 'https://elsewhere.example' } },
  { what: 'a body that is too large', path: '/echo', status: 413, method: 'POST', body: 'x'.repeat(1_000_001) },
];

describe('every answer', () => {
  const { ask } = useTestServer();

  it.each(ANSWERS)('carries the security headers: $what', async ({ path, status, ...wanted }) => {
    const { headers, status: answered } = await ask(path, wanted);
    expect(answered).toBe(status);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('promises https only where the forum has it', async () => {
    expect((await ask('/page')).headers['strict-transport-security']).toBeUndefined();
  });

  it('tells nothing of what failed inside', async () => {
    const { text } = await ask('/fails');
    expect(text).not.toContain('secret of the inside');
    expect(text).not.toContain('node_modules');
  });
});

describe("a member's page", () => {
  const { ask } = useTestServer();

  async function memberCookie(): Promise<string> {
    const { id } = await aPerson({ name: 'Anna' });
    const cookie = await startSession(id, new Request('http://localhost/'));
    return cookie.split(';', 1)[0] ?? '';
  }

  it('allows inline data by a nonce that is new each time', async () => {
    const headers = { cookie: await memberCookie() };
    const [first, second] = [await ask('/page', { headers }), await ask('/page', { headers })];
    expect(first.text).toContain('Anna');
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)'/;
    const [one, two] = [first, second].map((answer) => nonce.exec(String(answer.headers['content-security-policy']))?.[1]);
    expect(one).toBeTruthy();
    expect(one).not.toBe(two);
    expect(first.headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each(['/page', '/nothing/here', '/fails'])('is kept by nobody: %s', async (path) => {
    const { headers } = await ask(path, { headers: { cookie: await memberCookie() } });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
  });
});
