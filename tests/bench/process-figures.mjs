import { readFileSync } from 'node:fs';

/** Milliseconds of one tick of Linux's process times: 100 a second on every kind of machine that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds that the process used so far, all its threads together; null where there is no /proc. */
export function cpuMs(pid) {
  const stat = read(pid, 'stat');
  if (stat === null) return null;
  // The name of the program, in parentheses, may hold spaces: fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Megabytes of memory that the process holds now, and held at most; null where there is no /proc. */
export function memoryMb(pid) {
  const status = read(pid, 'status');
  if (status === null) return null;
  const megabytes = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}
