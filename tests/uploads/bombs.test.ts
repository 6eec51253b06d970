import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PICTURE_HEIGHT_MAX, PICTURE_WIDTHS } from '~/shared/picture-name';
import { aGifOf, aGifSaying, anInterlacedPng, aPngOf } from '../support/bombs';
import { aPicture } from '../support/pictures';

const home = mkdtempSync(path.join(tmpdir(), 'estafette-bombs-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Bytes that a bomb may cost. */
const COST_MAX = 200_000_000;

type Outcome = { answer: { refusal?: string; width?: number }; peak: number };

/** Runs the process that makes pictures small, and looks at its own memory all the while (Linux; elsewhere 0). */
function shrink(picture: Buffer): Promise<Outcome> {
  const folder = mkdtempSync(path.join(home, 'p-'));
  writeFileSync(path.join(folder, 'source'), picture);
  const call = ['app/uploads/shrink-picture.mjs', folder, PICTURE_WIDTHS.join(), String(PICTURE_HEIGHT_MAX)];
  return new Promise((resolve) => {
    let peak = 0;
    const child = execFile(process.execPath, call, (_error, stdout) => {
      clearInterval(timer);
      resolve({ answer: JSON.parse(stdout) as Outcome['answer'], peak });
    });
    const timer = setInterval(() => (peak = Math.max(peak, ownMemoryOf(child.pid))), 2);
  });
}

/** What the process has for itself, in bytes; the program that it shares with the forum's own process costs nothing. */
function ownMemoryOf(pid: number | undefined): number {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = [...lines.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, amount]) => Number(amount));
    return 1024 * kilobytes.reduce((sum, amount) => sum + amount, 0);
  } catch {
    return 0;
  }
}

/** Making the pictures takes a busy machine long. */
const TIMEOUT_MS = 60_000;

describe('a decompression bomb', { timeout: TIMEOUT_MS }, () => {
  it.each([
    ['PNG of 30,000 × 30,000', () => aPngOf(30_000, 30_000), 'tooManyPixels'],
    ['PNG of 2,000,000 × 21', () => aPngOf(2_000_000, 21), 'tooManyPixels'],
    ['GIF that says 65,535 × 65,535', () => aGifSaying(65_535, 65_535), 'tooManyPixels'],
    // 7680 × 5200 of one colour in a thousand bytes; making it takes longer than the test.
    ['AVIF of one colour', () => readFileSync('tests/uploads/flat.avif'), 'tooHeavy'],
    ['interlaced PNG of 16 bits', () => anInterlacedPng(), 'tooHeavy'],
  ] as const)('costs under 200 MB: %s', async (_name, make, refusal) => {
    const { answer, peak } = await shrink(await make());
    expect(answer).toEqual({ refusal });
    expect(peak).toBeLessThan(COST_MAX);
  });

  it('of 10,000 frames is shown as its first', async () => {
    const { answer, peak } = await shrink(aGifOf(10_000));
    expect(answer).toMatchObject({ width: 1920 });
    expect(peak).toBeLessThan(COST_MAX);
  });

  it('is no ordinary photo: 39 million pixels are made small', async () => {
    const { answer, peak } = await shrink(await aPicture({ width: 7_200, height: 5_400 }));
    expect(answer).toMatchObject({ width: 1920 });
    expect(peak).toBeLessThan(COST_MAX);
  });
});
