/**
 * A process of its own for one picture: reads `source` in the folder that it is given, writes the sizes beside it
 * and prints what came out as one line of JSON. What a hostile picture costs ends with the process, and a fault
 * in a decoder does not take the forum along. Plain JavaScript, because it runs as it is.
 *
 * Prints `{ width, height }` in pixels of the largest size, or `{ refusal }`: one of `unreadable`, `tooManyPixels`,
 * `tooHeavy` (to decode), `noRoom` (on the disk). Exits with another code than 0 only when the machine fails.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import sharp from 'sharp';

const QUALITY = 80;

/** Width × height that a picture may have: a phone's camera makes 12 to 50 million, shown at 2 to 8. */
const PIXELS_MAX = 40_000_000;

/**
 * Bytes by which decoding may grow this process; a bomb must cost under 200 MB in all (docs/security.md). A photo
 * of 40 million pixels in JPEG, PNG or WebP needs 80; AVIF is decoded as a whole and takes 19 a pixel.
 */
const GROWTH_MAX = 150_000_000;
/** Milliseconds between looks at the memory. */
const LOOK_EVERY_MS = 4;

/** What makes a picture upright, by its orientation (EXIF 2.32, 4.6.5): first mirrored, then turned by degrees. */
const TURNS = { 2: ['flop', 0], 3: ['', 180], 4: ['flip', 0], 5: ['flip', 90], 6: ['', 90], 7: ['flip', 270], 8: ['', 270] };

/** Codes of a disk that takes no more. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

const [folder = '', widthList = '', highest = ''] = process.argv.slice(2);
/** Width in pixels of each size, the largest last. */
const widths = widthList.split(',').map(Number);
const largest = widths.at(-1);
sharp.cache(false);
sharp.concurrency(1);
allowOnlyPictures();
stopWhenHeavy();
await shrink().then(answer, (error) => {
  if (NO_ROOM.has(error?.code)) return answer({ refusal: 'noRoom' });
  // Reading and writing files is the machine's trouble, and not the picture's.
  if (error?.syscall) throw error;
  answer({ refusal: 'unreadable' });
});

async function shrink() {
  const source = readFileSync(join(folder, 'source'));
  const options = { limitInputPixels: PIXELS_MAX, sequentialRead: true, failOn: 'error', pages: 1 };
  const { width, height, orientation = 1 } = await sharp(source, { ...options, limitInputPixels: false }).metadata();
  if (width * height > PIXELS_MAX) return { refusal: 'tooManyPixels' };
  const lies = orientation >= 5;
  const [boxWidth, boxHeight] = lies ? [Number(highest), largest] : [largest, Number(highest)];
  // Made small first and turned then: turning needs the whole picture in memory.
  const small = await sharp(source, options)
    .resize({ width: boxWidth, height: boxHeight, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const upright = await turn(small, orientation);
  await writeSizes(upright);
  return { width: upright.info.width, height: upright.info.height };
}

function raw({ data, info: { width, height, channels } }) {
  return sharp(data, { raw: { width, height, channels } });
}

async function turn(picture, orientation) {
  const [mirror, angle] = TURNS[orientation] ?? ['', 0];
  if (!mirror && !angle) return picture;
  const mirrored = mirror ? raw(picture)[mirror]() : raw(picture);
  return mirrored.rotate(angle).raw().toBuffer({ resolveWithObject: true });
}

/** The largest is always there; the others where they are smaller. Nothing but pixels goes along. */
async function writeSizes(picture) {
  for (const width of widths) {
    const isLargest = width === largest;
    if (!isLargest && width >= picture.info.width) continue;
    const sized = isLargest ? raw(picture) : raw(picture).resize({ width });
    writeFileSync(join(folder, `${width}.webp`), await sized.webp({ quality: QUALITY, effort: 4 }).toBuffer());
  }
}

/** SVG, PDF and the like are programs or letters to other files: their decoders are switched off. */
function allowOnlyPictures() {
  sharp.block({ operation: ['VipsForeignLoad'] });
  const formats = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'];
  sharp.unblock({ operation: formats.map((format) => `VipsForeignLoad${format}Buffer`) });
}

/** The decoder works on a thread of its own, so this one is free to look. */
function stopWhenHeavy() {
  const before = process.memoryUsage.rss();
  setInterval(() => {
    if (process.memoryUsage.rss() - before < GROWTH_MAX) return;
    answer({ refusal: 'tooHeavy' });
    // An ordinary exit waits for the decoder, which goes on growing.
    process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS).unref();
}

function answer(result) {
  writeSync(1, `${JSON.stringify(result)}\n`);
}
