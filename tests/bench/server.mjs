import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { fromRoot } from '../../app/cli/root.mjs';

const READY_LIMIT_MS = 30_000;

/** Starts a Node program that answers at that port; resolves at its first answer. `ask` sends a message to a preloaded file. */
export async function startProcess(programme, env, path = '/') {
  const { PATH, HOME, TMPDIR } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, programme, {
    cwd: fromRoot('.'),
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...env },
    // Its log goes nowhere, but is written: that belongs to what a page costs.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const url = `http://127.0.0.1:${env.PORT}${path}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() - started > READY_LIMIT_MS) throw new Error('The server did not start; is its port free?');
    await wait(5);
  }
  return {
    pid: child.pid,
    firstAnswerMs: performance.now() - started,
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

async function answers(url) {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch (error) {
    if (error.cause?.code !== 'ECONNREFUSED') throw error;
    return false;
  }
}

/** Starts the built forum on the community in `dataDir`; `counting`: it tells which statements it ran. */
export async function startForum({ dataDir, port, counting = false }) {
  const preload = counting ? ['--import', pathToFileURL(fromRoot('tests/bench/count-statements.mjs')).href] : [];
  const origin = `http://127.0.0.1:${port}`;
  const env = { DATA_DIR: dataDir, PORT: String(port), ORIGIN: origin, BACKUP_DIR: 'off', TRUST_PROXY: '1' };
  const server = await startProcess([...startFlags(), ...preload, fromRoot('build/server/index.js')], env);
  return { ...server, origin };
}

/** The flags with which `npm start` runs node. */
function startFlags() {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return scripts.start.match(/--\S+/g) ?? [];
}
