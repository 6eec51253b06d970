import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { refused, unavailable } from '~/shared/errors/app-error';
import { checkLimits } from './limits';
import type { RenderAnswer, RenderTask } from './worker';

/** Milliseconds for one render. The longest real post takes a third of it; with starting up, an answer stays within 1 s. */
const TIME_LIMIT = 800;
/** Milliseconds a post may wait for its turn before the writer is told to try again. */
const WAITING_LIMIT = 5_000;
/**
 * Posts that may wait at the same time: a hall of teachers that posts at once waits its turn (a real post takes a few
 * milliseconds). More means an attack or a machine that is too small; WAITING_LIMIT holds for each of them as well.
 */
export const WAITING_MAX = 128;

let pool: Piscina<RenderTask, RenderAnswer> | undefined;

/**
 * The sanitised HTML of a post, with the version of the pipeline to store beside it.
 *
 * Throws AppError 422 on the field `body` when the source passes a limit (limits.ts) or takes too long to render, and
 * 503 when too many posts are waiting. A render that takes too long is stopped together with its thread.
 */
export async function renderPost(source: string): Promise<{ html: string; version: number }> {
  checkLimits(source);
  const answer = await renderInWorker(source);
  if ('refusal' in answer) throw refused('body', 'shared:markdown.tooComplex');
  return answer;
}

/** Stops the threads, for a clean shutdown. A later render starts them again. */
export async function closeRenderer(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
}

async function renderInWorker(source: string): Promise<RenderAnswer> {
  pool ??= openPool();
  if (pool.queueSize >= WAITING_MAX) throw unavailable();
  const stop = new AbortController();
  const { port1: begins, port2: began } = new MessageChannel();
  let running = false;
  let timer = setTimeout(() => stop.abort(), WAITING_LIMIT);
  begins.once('message', () => {
    running = true;
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), TIME_LIMIT);
  });
  try {
    return await pool.run({ source, began }, { signal: stop.signal, transferList: [began] });
  } catch (error) {
    if (stop.signal.aborted && !running) throw unavailable();
    if (stop.signal.aborted || isOutOfMemory(error)) return { refusal: 'tooComplex' };
    throw error;
  } finally {
    clearTimeout(timer);
    begins.close();
  }
}

function openPool(): Piscina<RenderTask, RenderAnswer> {
  const opened = new Piscina<RenderTask, RenderAnswer>({
    filename: resolve(process.cwd(), 'build/markdown-worker.js'),
    minThreads: 1,
    // Two, so that one hostile post never holds up the others.
    maxThreads: 2,
    // Milliseconds before the second thread is let go.
    idleTimeout: 30_000,
    // Megabytes. The heaviest post within the limits needs between 32 and 64 (measured), so this is ample.
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
  });
  // A thread that dies outside a render must not take the process along; the next render starts another.
  opened.on('error', (error) => process.emitWarning(error));
  return opened;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
