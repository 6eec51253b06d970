import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fromRoot } from './root.mjs';

/** Milliseconds between looks at whether the other process is done. */
const LOOK_EVERY_MS = 250;

/** Milliseconds in which the maker of a lock writes its number into it. */
const UNWRITTEN_MS = 5_000;

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
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Whether who made the lock is gone. Our own number in it is an earlier process's, as in a container. */
export function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    return pid ? pid === process.pid || !isRunning(pid) : age > UNWRITTEN_MS;
  } catch (error) {
    // Released between two looks.
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
