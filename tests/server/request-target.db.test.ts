import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../support/database';
import { useTestServer } from './test-server';
import { seen } from './tiny-build';

useFreshDatabase();

describe('an address', () => {
  const { ask, server } = useTestServer();

  it.each([
    ['of thousands of slashes', `/${'/'.repeat(14_000)}x`],
    ['with an empty part', '/spaces//help'],
    ['longer than any of ours', `/${'x'.repeat(1_001)}`],
  ])('%s is not found, and no page is rendered for it', async (_name, path) => {
    expect((await ask(path)).status).toBe(404);
    expect(seen.renders).toBe(0);
  });

  it('may be written with the host before it', async () => {
    expect((await ask('http://127.0.0.1:3000/page?a=//b')).status).toBe(200);
  });

  it('that is no path is not found', async () => {
    const { port } = server().address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
  });
});

describe('a method', () => {
  const { ask } = useTestServer();

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH'])('%s that no form has is refused', async (method) => {
    const answer = await ask('/page', { method, headers: { origin: 'http://localhost:3000' } });
    expect(answer.status).toBe(405);
    expect(answer.headers['content-security-policy']).toBeDefined();
  });
});
