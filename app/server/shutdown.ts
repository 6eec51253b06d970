import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds for requests in flight, then for jobs and the database: together under the promised 10 s. */
const LIMITS_MS = { requests: 7_000, tasks: 2_000 };

/** How often connections that became idle are closed, in milliseconds. */
const SWEEP_MS = 50;

type Task = () => Promise<void> | void;

/**
 * Stops accepting, lets requests in flight finish, then runs the tasks one after the other.
 * Resolves with whether everything finished within its limit.
 */
export async function stopGracefully(server: Server, tasks: Task[], limits = LIMITS_MS): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
  // A kept-alive connection is closed as soon as its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const finished = await Promise.race([closed, late(limits.requests)]);
  clearInterval(sweep);
  server.closeAllConnections();
  return (await Promise.race([runAll(tasks), late(limits.tasks)])) && finished;
}

async function runAll(tasks: Task[]): Promise<boolean> {
  for (const task of tasks) await task();
  return true;
}

async function late(milliseconds: number): Promise<boolean> {
  await wait(milliseconds, undefined, { ref: false });
  return false;
}
