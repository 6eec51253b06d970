/**
 * Letters of one stroke, as somebody writes them on a whiteboard: [width, path], seven units high above the line. Drawn
 * and not set, because a machine without fonts would leave them out.
 */
const GLYPHS: Record<string, [number, string]> = {
  a: [4, 'M4 3.7C3.2 2.8 0 2.6 0 5C0 7.4 3.2 7.4 4 6M4 3V7'],
  b: [4, 'M0 0V7M0 4C.8 2.8 4 2.6 4 5C4 7.4 .8 7.4 0 6'],
  c: [3.8, 'M3.8 3.6C2.9 2.6 0 2.7 0 5C0 7.3 2.9 7.4 3.8 6.4'],
  d: [4, 'M4 0V7M4 4C3.2 2.8 0 2.6 0 5C0 7.4 3.2 7.4 4 6'],
  e: [4, 'M0 5H4C4 2.3 0 2.3 0 5C0 7.4 3 7.5 3.9 6.2'],
  f: [2.6, 'M2.8 .3C1.5 -.3 1 .5 1 2V7M0 3H2.5'],
  g: [4, 'M4 3.7C3.2 2.8 0 2.6 0 5C0 7.4 3.2 7.4 4 6M4 3V7.5C4 9.4 1 9.4 .3 8.6'],
  h: [4, 'M0 0V7M0 4.4C.8 2.6 4 2.4 4 4.6V7'],
  i: [0, 'M0 3V7M0 1V1.2'],
  j: [1, 'M1 3V7.6C1 9 0 9 -.4 8.8M1 1V1.2'],
  k: [3.6, 'M0 0V7M3.4 3L0 5.4M1.2 4.6L3.6 7'],
  l: [1, 'M0 0V6C0 7 .6 7.1 1 6.9'],
  m: [5.8, 'M0 3V7M0 4.3C.5 2.7 2.9 2.5 2.9 4.5V7M2.9 4.3C3.4 2.7 5.8 2.5 5.8 4.5V7'],
  n: [4, 'M0 3V7M0 4.4C.8 2.6 4 2.4 4 4.6V7'],
  o: [4, 'M2 2.9C-.7 2.9 -.7 7.1 2 7.1C4.7 7.1 4.7 2.9 2 2.9'],
  p: [4, 'M0 3V9M0 4C.8 2.8 4 2.6 4 5C4 7.4 .8 7.4 0 6'],
  q: [4, 'M4 3V9M4 4C3.2 2.8 0 2.6 0 5C0 7.4 3.2 7.4 4 6'],
  r: [2.5, 'M0 3V7M0 4.7C.4 3.2 1.4 2.8 2.6 3.1'],
  s: [3.6, 'M3.4 3.4C2.6 2.7 .2 2.7 .2 4C.2 5.3 3.6 4.7 3.6 6C3.6 7.4 .8 7.3 0 6.5'],
  t: [2.7, 'M1 1V6C1 7.1 2 7.1 2.8 6.8M0 3H2.6'],
  u: [4, 'M0 3V5.4C0 7.7 3.2 7.4 4 5.6M4 3V7'],
  v: [4, 'M0 3L2 7L4 3'],
  w: [5.6, 'M0 3L1.4 7L2.8 3.6L4.2 7L5.6 3'],
  x: [3.6, 'M0 3L3.6 7M3.6 3L0 7'],
  y: [4, 'M0 3L2 7M4 3L1.1 8.8'],
  z: [3.6, 'M0 3H3.6L0 7H3.6'],
  0: [4, 'M2 0C-.7 0 -.7 7 2 7C4.7 7 4.7 0 2 0'],
  1: [1.9, 'M0 1.6L1.8 0V7'],
  2: [4, 'M.2 1.6C.6 -.5 4 -.5 3.8 2C3.6 3.8 .6 5 0 7H4'],
  3: [4, 'M.3 .8C1.4 -.4 3.8 -.1 3.7 1.8C3.6 3.2 2.4 3.4 1.4 3.4C2.6 3.4 4 3.8 4 5.2C4 7.4 1 7.4 0 6'],
  4: [4, 'M3 7V0L0 5H4'],
  5: [4, 'M3.6 0H.6L.4 3C1.8 2.4 4 2.8 4 4.9C4 7.4 1 7.3 0 6.2'],
  6: [4, 'M3.4 .2C1.4 .4 0 2.6 0 4.8C0 7.7 4 7.7 4 4.9C4 2.6 .8 2.6 .1 4.4'],
  7: [4, 'M0 0H4L1.4 7'],
  8: [4, 'M2 3.3C-.4 3.2 -.2 0 2 0C4.2 0 4.4 3.2 2 3.3C-.8 3.5 -.6 7 2 7C4.6 7 4.8 3.5 2 3.3'],
  9: [4, 'M3.9 2.4C3.4 4.4 0 4.4 0 2.2C0 -.7 4 -.7 4 2.2C4 5 2.6 6.8 .6 7'],
  '.': [0, 'M0 6.9V7'],
  ',': [0.4, 'M.4 6.6L0 8'],
  ':': [0, 'M0 3.9V4M0 6.9V7'],
  '-': [2, 'M0 4.9H2'],
  '+': [3, 'M0 4.9H3M1.5 3.4V6.4'],
  '/': [2.4, 'M0 7.6L2.4 -.6'],
  '?': [3.4, 'M0 1.4C.6 -.6 3.6 -.4 3.4 1.8C3.2 3.4 1.6 3.4 1.6 5M1.6 6.9V7'],
};

/** Units between letters, and the width of a space. */
const GAP = 1.7;
const SPACE = 2.4;

type Lettering = { x: number; y: number; size: number; colour: string; anchor?: 'start' | 'middle' | 'end' };

/** The words in small letters as SVG; `size` is the height in pixels of a tall letter, and `y` the line they stand on. */
export function letter(words: string, { x, y, size, colour, anchor = 'start' }: Lettering): string {
  const unit = size / 7;
  const widths = [...words].map((char) => GLYPHS[char]?.[0] ?? SPACE);
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP) * unit;
  let left = anchor === 'start' ? x : anchor === 'middle' ? x - total / 2 : x - total;
  const strokes = [...words].map((char, index) => {
    const glyph = GLYPHS[char];
    const place = `translate(${left.toFixed(1)} ${(y - size).toFixed(1)}) scale(${unit.toFixed(3)})`;
    left += ((widths[index] ?? 0) + GAP) * unit;
    return glyph ? `<path transform="${place}" d="${glyph[1]}"/>` : '';
  });
  return `<g fill="none" stroke="${colour}" stroke-width="0.95" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`;
}
