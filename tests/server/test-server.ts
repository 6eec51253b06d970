import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import { createApplication, type ApplicationOptions } from '~/server/application';
import { staticFiles } from '~/server/static-files';
import { gate, seen, tinyBuild } from './tiny-build';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Wanted = { method?: string; headers?: Record<string, string | undefined>; body?: string | Buffer; chunked?: boolean };
type Ask = (path: string, wanted?: Wanted) => Promise<Answer>;

/** Serves the tiny application before each test of the file; `ask` sends it one request. */
export function useTestServer(options: Partial<ApplicationOptions> = {}): { ask: Ask; server: () => Server } {
  let server: Server;
  beforeEach(async () => {
    Object.assign(seen, { renders: 0, posts: 0, clients: [], addresses: [] });
    gate.wait = () => Promise.resolve();
    const defaults = { build: tinyBuild(), logger: pino({ level: 'silent' }), files: staticFiles('public') };
    server = createServer(createApplication({ ...defaults, ...options }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { ask: (path, wanted) => ask((server.address() as AddressInfo).port, path, wanted), server: () => server };
}

/** One request as it stands: nothing is added, followed or unpacked. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body, chunked }: Wanted = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = send({ port, host: '127.0.0.1', path, method, headers: { ...length, ...headers } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: whole, text: whole.toString() });
      });
    });
    outgoing.on('error', reject);
    if (body !== undefined) outgoing.write(body);
    outgoing.end();
  });
}
