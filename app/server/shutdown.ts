import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that requests in flight get; with the rest of stopping it stays under the promised 10 s. */
export const REQUESTS_LIMIT_MS = 7_000;

/** Milliseconds that jobs and the database get after that. */
const TASKS_LIMIT_MS = 2_000;

/** How often connections that became idle are closed, in milliseconds. */
const SWEEP_MS = 50;

/**
 * Stops accepting, lets requests in flight finish, then runs the tasks one after the other.
 * Resolves with whether everything finished within its limit.
 */
export async function stopGracefully(server: Server, tasks: (() => Promise<void> | void)[]): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
  // A kept-alive connection is closed as soon as its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const finished = await Promise.race([closed, late(REQUESTS_LIMIT_MS)]);
  clearInterval(sweep);
  server.closeAllConnections();
  return (await Promise.race([runAll(tasks), late(TASKS_LIMIT_MS)])) && finished;
}

async function runAll(tasks: (() => Promise<void> | void)[]): Promise<boolean> {
  for (const task of tasks) await task();
  return true;
}

async function late(milliseconds: number): Promise<boolean> {
  await wait(milliseconds, undefined, { ref: false });
  return false;
}
