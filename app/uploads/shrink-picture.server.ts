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

/** Of those, how many may be of one person: their browser sends one after the other. */
const WAITING_OF_PERSON_MAX = 5;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
const waitingOf = new Map<number, number>();

/**
 * Makes the sizes of the picture that lies as `source` in the folder, in a process of its own (shrink-picture.mjs)
 * and one picture at a time. Answers the pixels of the largest. Throws 422 on `file` for what cannot be decoded or
 * costs too much, 503 when too many wait, of all or of this person, or the disk is full.
 */
export async function shrinkPicture(folder: string, ownerId: number): Promise<PictureSize> {
  if (waiting >= WAITING_MAX || (waitingOf.get(ownerId) ?? 0) >= WAITING_OF_PERSON_MAX) throw unavailable();
  countWaiting(ownerId, 1);
  const turn = last.then(() => runProcess(folder)).finally(() => countWaiting(ownerId, -1));
  last = turn.catch(() => undefined);
  const outcome = await turn;
  if (!('refusal' in outcome)) return outcome;
  const key = REFUSALS[outcome.refusal];
  throw key ? refused('file', key) : unavailable();
}

function countWaiting(ownerId: number, change: 1 | -1): void {
  waiting += change;
  const own = (waitingOf.get(ownerId) ?? 0) + change;
  if (own > 0) waitingOf.set(ownerId, own);
  else waitingOf.delete(ownerId);
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
