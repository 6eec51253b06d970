import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type ProductionServer = {
  url: string;
  /** The one-time link for the first administrator; absent when there is one. */
  setupLink: string | undefined;
  dataDir: string;
  /** Everything that it printed so far. */
  output: () => string;
  process: ChildProcess;
  /** Stops it and removes its data; resolves with the exit code. */
  stop: () => Promise<number | null>;
};

/** Milliseconds in which the server must be ready: it takes half a second, but machines may be busy. */
const READY_LIMIT_MS = 30_000;

type Options = {
  env?: Record<string, string>;
  /** A folder that outlives the server; absent: one of its own, removed at the end. */
  dataDir?: string;
};

/** Starts the built server on a free port with data of its own. `npm test` builds before it runs tests. */
export async function startServer({ env = {}, dataDir }: Options = {}): Promise<ProductionServer> {
  const port = env.PORT ?? String(await freePort());
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'estafette-server-'));
  const child = spawn(process.execPath, ['build/server/index.js'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...environment(), LOG_LEVEL: 'warn', ...env, PORT: port, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (text: Buffer) => (output += text.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await readiness(child, () => output);
  const url = env.ORIGIN ?? `http://localhost:${port}`;
  return {
    url,
    setupLink: /https?:\S+\/setup\/\S+/.exec(output)?.[0],
    dataDir: folder,
    output: () => output,
    process: child,
    async stop() {
      child.kill('SIGTERM');
      const code = await exited;
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Without the settings of whoever runs the tests: those of the test must be all there are. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, NODE_ENV: 'production' };
}

async function readiness(child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (!output().includes('Estafette is ready')) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The server was not ready in time:\n${output()}`);
    await wait(25);
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
