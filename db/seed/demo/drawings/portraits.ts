import type { Portrait } from '../person';
import * as s from './sheet';

const { box, disc, stroke } = s;
const light = { stroke: s.PAPER, width: 14 };

/** Pixels of a profile picture. */
const SIDE = 480;

const square = (ground: string, ...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${ground}"/>${parts.join('')}</svg>`;

/** Something of what they teach, in place of a face: nobody of the demo exists. */
export const PORTRAITS: Record<Portrait, () => string> = {
  cello: () =>
    square(
      s.VELVET,
      stroke('M240 70V210M196 214C150 236 170 282 190 292C130 320 140 420 240 420S350 320 290 292C310 282 330 236 284 214Z', { ...light, fill: s.BRASS }),
      stroke('M240 70V400M210 340H270M110 400L390 250', light),
    ),
  brush: () =>
    square(s.PATINA, stroke('M120 380C180 330 210 360 240 400C200 440 140 430 90 420Z', { ...light, fill: s.BRASS }), stroke('M226 378L390 90', { stroke: s.PAPER, width: 30 })),
  drum: () => square(s.INK, stroke('M110 220V350C110 410 370 410 370 350V220', light), `<ellipse cx="240" cy="220" rx="130" ry="52" fill="${s.BRASS}" stroke="${s.PAPER}" stroke-width="14"/>`, stroke('M160 90L220 190M340 80L270 190', light)),
  flute: () => square(s.DELFT, `<g transform="rotate(-34 240 240)">${box(50, 214, 380, 52, { ...light, fill: s.BRASS }, 26)}${[170, 230, 290, 350].map((x) => disc(x, 240, 11, { fill: s.DELFT, stroke: 'none' })).join('')}</g>`),
  spool: () => square('#61458A', disc(240, 240, 130, light), disc(240, 240, 46, { ...light, fill: s.BRASS }), stroke('M240 110V194M353 305L280 263M127 305L200 263', light)),
  lens: () => square(s.SOFT, box(90, 150, 300, 210, light, 34), disc(240, 255, 74, { ...light, fill: s.BRASS }), stroke('M170 150L190 110H290L310 150', light)),
  bowl: () => square('#A92A0F', stroke('M100 220H380C380 340 310 390 240 390S100 340 100 220Z', { ...light, fill: s.BRASS }), stroke('M180 400H300M200 170C180 140 220 120 200 90M270 170C250 140 290 120 270 90', light)),
  step: () => square(s.PATINA, disc(270, 105, 40, { ...light, fill: s.BRASS }), stroke('M260 150L230 270L320 390M230 270L120 330M130 190L250 170L370 120', { ...light, width: 20 })),
  book: () => square(s.VELVET, stroke('M240 150C190 110 120 110 80 130V360C120 340 190 340 240 380C290 340 360 340 400 360V130C360 110 290 110 240 150ZM240 150V380', { ...light, fill: s.BRASS })),
  baton: () => square(s.INK, `<g transform="rotate(-38 240 240)">${box(70, 180, 250, 54, { stroke: 'none', fill: s.BRASS }, 27)}${box(160, 256, 250, 54, { stroke: 'none', fill: '#D6638F' }, 27)}</g>`),
};
