import { execFile } from 'node:child_process';
import path from 'node:path';
import { refused, unavailable } from '~/shared/errors/app-error';
import { PICTURE_HEIGHT_MAX, PICTURE_WIDTHS, type PictureSize } from '~/shared/picture-name';

/** Milliseconds for one picture; the slowest within the limits takes 2 s on one core. */
const TIME_LIMIT_MS = 30_000;

/** Pictures that may wait for their turn: a class that sends its photos at once. More is more than this machine does. */
const WAITING_MAX = 30;

const REFUSALS: Record<string, string> = {
  unreadable: 'uploads:refusals.unreadable',
  tooManyPixels: 'uploads:refusals.tooManyPixels',
  tooHeavy: 'uploads:refusals.tooHeavy',
};

type Outcome = PictureSize | { refusal: string };

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Makes the sizes of the picture that lies as `source` in the folder, in a process of its own (shrink-picture.mjs)
 * and one picture at a time. Answers the pixels of the largest. Throws 422 on `file` for what cannot be decoded or
 * costs too much, 503 when too many wait or the disk is full.
 */
export async function shrinkPicture(folder: string): Promise<PictureSize> {
  if (waiting >= WAITING_MAX) throw unavailable();
  waiting += 1;
  const turn = last.then(() => runProcess(folder)).finally(() => (waiting -= 1));
  last = turn.catch(() => undefined);
  const outcome = await turn;
  if (!('refusal' in outcome)) return outcome;
  const key = REFUSALS[outcome.refusal];
  throw key ? refused('file', key) : unavailable();
}

/** Without our environment: what decodes strangers' files needs no passwords. */
function runProcess(folder: string): Promise<Outcome> {
  const script = path.resolve('app/uploads/shrink-picture.mjs');
  const call = [script, folder, PICTURE_WIDTHS.join(), String(PICTURE_HEIGHT_MAX)];
  const options = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', env: { NODE_ENV: 'production' }, maxBuffer: 100_000 } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, call, options, (error, stdout) => {
      if (stdout.endsWith('\n')) return resolve(JSON.parse(stdout) as Outcome);
      // Ended by the time limit, or by a fault that the picture made in its decoder.
      if (error?.signal) return resolve({ refusal: error.killed ? 'tooHeavy' : 'unreadable' });
      reject(new Error('the process that makes pictures small failed', { cause: error }));
    });
  });
}
