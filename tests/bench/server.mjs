import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { fromRoot } from '../../app/cli/root.mjs';

const READY_LIMIT_MS = 30_000;

/** Starts a Node program that says when it is ready; resolves once it did. `ask` sends a message to a preloaded file. */
export async function startProcess(programme, env) {
  const { PATH, HOME, TMPDIR } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, programme, {
    cwd: fromRoot('.'),
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const collect = (text) => (output += text);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  while (!output.includes('Estafette is ready')) {
    if (child.exitCode !== null || performance.now() - started > READY_LIMIT_MS) throw new Error(`The server did not start:\n${output}`);
    await wait(5);
  }
  return {
    pid: child.pid,
    started,
    ask: (question) => {
      const answer = new Promise((resolve) => child.once('message', resolve));
      child.send(question);
      return answer;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts the built forum on the community in `dataDir`; `counting`: it tells which statements it ran. */
export async function startForum({ dataDir, port, counting = false }) {
  const preload = counting ? ['--import', pathToFileURL(fromRoot('tests/bench/count-statements.mjs')).href] : [];
  const origin = `http://127.0.0.1:${port}`;
  const env = { DATA_DIR: dataDir, PORT: String(port), ORIGIN: origin, LOG_LEVEL: 'warn', BACKUP_DIR: 'off', TRUST_PROXY: '1' };
  const server = await startProcess([...preload, fromRoot('build/server/index.js')], env);
  const answer = await fetch(`${origin}/`);
  if (answer.status !== 200) throw new Error(`The first answer was ${answer.status}`);
  await answer.arrayBuffer();
  return { ...server, origin, firstAnswerMs: performance.now() - server.started };
}
