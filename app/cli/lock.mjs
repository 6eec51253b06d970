import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fromRoot } from './root.mjs';

/** Milliseconds between looks at whether the other process is done. */
const LOOK_EVERY_MS = 250;

/** Runs the work while no other process of this checkout does the same. */
export async function alone(name, work) {
  const file = fromRoot(`.cache/${name}.lock`);
  mkdirSync(fromRoot('.cache'), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) console.log(`Waiting for another process that runs the ${name} …`);
    told = true;
    await wait(LOOK_EVERY_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isRunning(holderOf(file))) rmSync(file, { force: true });
    return false;
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  // Just made and not yet written: its maker is running.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
