import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { BODY_LIMIT_BYTES, FILE_BODY_LIMIT_BYTES } from '~/server/request-body';
import { sessionCookie } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { useTestServer } from './test-server';
import { seen } from './tiny-build';

useFreshDatabase();

describe('a body', () => {
  const { ask } = useTestServer();
  const headers = { origin: 'http://localhost:3000' };

  it.each([false, true])('of exactly the limit is read (chunked: %s)', async (chunked) => {
    const answer = await ask('/echo', { method: 'POST', headers, body: 'x'.repeat(BODY_LIMIT_BYTES), chunked });
    expect(JSON.parse(answer.text)).toEqual({ size: BODY_LIMIT_BYTES });
  });

  it.each([false, true])('over the limit is refused before anything acts on it (chunked: %s)', async (chunked) => {
    const answer = await ask('/echo', { method: 'POST', headers, body: 'x'.repeat(BODY_LIMIT_BYTES + 1), chunked });
    expect(answer.status).toBe(413);
    expect(answer.headers.connection).toBe('close');
    expect(seen.posts).toBe(0);
  });

  it('arrives byte for byte', async () => {
    const body = Buffer.from([0, 255, 13, 10, 240, 159, 142, 181]);
    expect(JSON.parse((await ask('/echo', { method: 'POST', headers, body })).text)).toEqual({ size: 8 });
  });
});

describe('a form with a file', () => {
  const { ask } = useTestServer();
  const headers = { origin: 'http://localhost:3000', 'content-type': 'multipart/form-data; boundary=x' };
  const send = (size: number, more: Record<string, string> = {}) =>
    ask('/echo', { method: 'POST', headers: { ...headers, ...more }, body: Buffer.alloc(size, 'x') });

  it('of a member may be large, up to its own limit', async () => {
    const cookie = await sessionCookie((await aPerson()).id);
    expect(JSON.parse((await send(FILE_BODY_LIMIT_BYTES, { cookie })).text)).toEqual({ size: FILE_BODY_LIMIT_BYTES });
    expect((await send(FILE_BODY_LIMIT_BYTES + 1, { cookie })).status).toBe(413);
    expect((await send(BODY_LIMIT_BYTES + 1, { cookie, 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(413);
  });

  it('of a stranger may not, with a cookie of their own making either', async () => {
    expect((await send(BODY_LIMIT_BYTES + 1)).status).toBe(413);
    expect((await send(BODY_LIMIT_BYTES + 1, { cookie: 'session=abc' })).status).toBe(413);
    expect(seen.posts).toBe(0);
  });
});

describe('bodies that never end', () => {
  const { ask, server } = useTestServer();
  const headers = { origin: 'http://localhost:3000' };

  it('cost no more memory than one address may hold, and none once their senders are gone', async () => {
    const { port } = server().address() as AddressInfo;
    const refusals: string[] = [];
    const senders = await Promise.all(Array.from({ length: 14 }, () => startOf(port, BODY_LIMIT_BYTES - 1)));
    for (const sender of senders) sender.on('data', (answer: Buffer) => void refusals.push(answer.toString('latin1', 0, 12)));
    await expect.poll(() => refusals.slice(0, 3)).toEqual(['HTTP/1.1 503', 'HTTP/1.1 503', 'HTTP/1.1 503']);
    for (const sender of senders) sender.destroy();
    await expect.poll(async () => (await ask('/echo', { method: 'POST', headers, body: 'x' })).status).toBe(200);
  });

  /** A connection that has sent all but the last byte of a body so long. */
  function startOf(port: number, bytes: number): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').on('error', reject);
      socket.write(`POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: ${headers.origin}\r\nContent-Length: ${bytes + 1}\r\n\r\n`);
      socket.write('x'.repeat(bytes), () => resolve(socket));
    });
  }
});

describe('a refusal of a route without a view', () => {
  const { ask } = useTestServer();
  const headers = { origin: 'http://localhost:3000' };

  it('is a page for who sent a form without script', async () => {
    const answer = await ask('/refuses', { method: 'POST', headers: { ...headers, 'sec-fetch-dest': 'document' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.text).toContain('<h1');
  });

  it('says what is wrong with the form', async () => {
    const wanted = { ...headers, accept: 'text/html', 'accept-language': 'en' };
    const answer = await ask('/form', { method: 'POST', headers: wanted });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This is more text than we can handle');
  });

  it('is data for a script', async () => {
    const answer = await ask('/refuses', { method: 'POST', headers: { ...headers, accept: '*/*' } });
    expect(answer.headers['content-type']).toContain('application/json');
  });
});
