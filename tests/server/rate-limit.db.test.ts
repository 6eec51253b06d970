import { describe, expect, it } from 'vitest';
import { rateLimitKey } from '~/server/rate-limit';
import { useFreshDatabase } from '../support/database';
import { useTestServer } from './test-server';
import { seen } from './tiny-build';

describe('rateLimitKey', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(rateLimitKey(address)).toBe(key);
  });
});

describe('unsafe requests', () => {
  useFreshDatabase();
  const { ask } = useTestServer({ unsafePerMinute: 3 });
  const post = (from?: string) =>
    ask('/echo', { method: 'POST', headers: { origin: 'http://localhost:3000', ...(from ? { 'x-forwarded-for': from } : {}) } });

  it('are refused beyond the limit, with when to come back; reading goes on', async () => {
    for (let sent = 0; sent < 3; sent += 1) expect((await post()).status).toBe(200);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(seen.posts).toBe(3);
    expect((await ask('/page')).status).toBe(200);
  });

  it('count by the connection, whatever address they claim', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) await post(from);
    expect(seen.posts).toBe(3);
    expect(seen.clients.every((address) => address.includes('127.0.0.1'))).toBe(true);
  });
});
