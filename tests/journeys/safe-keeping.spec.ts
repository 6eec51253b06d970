import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PASSWORD } from '../support/journey-people';
import { administratorOf, posterOf, postReply, postTopic, type Poster } from '../support/journey-post';
import { startServer } from '../support/production-server';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** An operator command of the build, on this data folder. */
function command(dataDir: string, ...words: string[]): Promise<{ stdout: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' };
  return run(process.execPath, ['build/server/cli.js', ...words], { cwd: root, env });
}

async function makeAdministrator(DATA_DIR: string, email: string): Promise<void> {
  const env = { ...process.env, DATA_DIR, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['build/server/cli.js', 'create-admin'], { cwd: root, env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${email}\nIemand van Beheer\n${PASSWORD}\n`);
  expect((await once(child, 'close'))[0]).toBe(0);
}

test('a backup made in a storm of writing is restored on another machine, with every reply that was posted before it', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'estafette-safe-'));
  const server = await startServer();
  const writers = [await administratorOf(server)];
  for (const email of ['tweede@oefening.example', 'derde@oefening.example']) {
    await makeAdministrator(server.dataDir, email);
    writers.push(await posterOf(server, { email }));
  }
  const topic = await postTopic(writers[0] as Poster, 'best-practices', 'Een les die blijft', 'Het begin.');
  const acknowledged: string[] = [];
  // Nobody may post more often than ten times in a minute; the first one posted the topic too.
  const storm = Promise.all(writers.map(async (writer) => {
    for (let time = 0; time < 9; time += 1) {
      const body = `Antwoord ${randomUUID()}`;
      await postReply(writer, topic, body);
      acknowledged.push(body);
      await wait(100);
    }
  }));
  await expect.poll(() => acknowledged.length, { intervals: [10] }).toBeGreaterThan(5);
  const before = [...acknowledged];
  const made = await command(server.dataDir, 'backup', path.join(home, 'backups'));
  await storm;
  expect(made.stdout).toContain('Made and read back');
  expect(acknowledged.length).toBeGreaterThan(before.length);
  await server.stop();

  const [name = ''] = readdirSync(path.join(home, 'backups'));
  const file = path.join(home, 'backups', name);
  expect((await command(home, 'verify', file)).stdout).toContain('The backup is whole.');
  const dataDir = path.join(home, 'restored');
  expect((await command(dataDir, 'restore', file)).stdout).toContain('Restored.');
  await expect(command(dataDir, 'restore', file)).rejects.toThrow('holds a forum already');

  const restored = await startServer({ dataDir });
  const pages = await Promise.all(['', '?from=21'].map((rest) => fetch(restored.url + topic + rest).then((answer) => answer.text())));
  const all = pages.join('');
  expect(before.filter((body) => !all.includes(body))).toEqual([]);
  await restored.stop();
  rmSync(home, { recursive: true });
});
