import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loggedPath, logRequests } from '~/server/log';

describe('loggedPath', () => {
  it.each([
    ['/spaces/help?tag=a', '/spaces/help'],
    ['/join/abc-def', '/join/…'],
    ['/setup/abc-def?x=1', '/setup/…'],
    ['/reset-password/abc/', '/reset-password/…/'],
    ['/join/request/abc-def', '/join/request/…'],
    ['/confirm-email/abc?done=1', '/confirm-email/…'],
    ['/withdraw-email/abc', '/withdraw-email/…'],
    ['/join', '/join'],
    ['/topics/12/les-op-afstand', '/topics/12/les-op-afstand'],
  ])('%s is logged as %s', (url, path) => {
    expect(loggedPath(url)).toBe(path);
  });
});

describe('the log of a request', () => {
  it('holds what happened and nothing about who asked', async () => {
    const lines: string[] = [];
    const log = logRequests(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }));
    const server = createServer((request, response) => {
      log(request, response);
      response.statusCode = 500;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { cookie: 'session=geheim', 'user-agent': 'browser-of-anna', 'x-forwarded-for': '192.0.2.9' };
    await fetch(`http://127.0.0.1:${port}/join/geheim?email=anna@oefening.example`, { headers });
    await new Promise((resolve) => server.close(resolve));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ req: { method: 'GET', path: '/join/…' }, res: { status: 500 } });
    for (const personal of ['geheim', 'anna', '127.0.0.1', '192.0.2.9']) expect(lines[0]).not.toContain(personal);
  });
});
