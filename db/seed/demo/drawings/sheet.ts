import { letter } from './lettering';

/** The colours of the design (tokens.css, light): a drawing is a sheet of paper in both themes. */
export const INK = '#2A1A2A';
export const SOFT = '#594859';
export const VELVET = '#7C1D4B';
export const TINT = '#F9E7EE';
export const BRASS = '#F2B441';
export const PALE = '#FDF0D2';
export const PATINA = '#17675E';
export const MINT = '#DDF0EC';
export const LINE = '#CBBAC0';
export const PAPER = '#FFFDFA';
export const DELFT = '#28558F';

/** Pixels of a drawing; shown about half as wide on a laptop, and a third on a phone. */
export const WIDTH = 1200;
export const HEIGHT = 800;

/** Pixels: the least that is still read on a phone. */
const LETTERS = 34;

type Look = { fill?: string; stroke?: string; width?: number; dash?: string };

const look = ({ fill = 'none', stroke = INK, width = 6, dash }: Look) =>
  `fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}`;

export const box = (x: number, y: number, w: number, h: number, style: Look = {}, round = 14) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" ${look(style)}/>`;
export const disc = (x: number, y: number, r: number, style: Look = {}) => `<circle cx="${x}" cy="${y}" r="${r}" ${look(style)}/>`;
export const stroke = (path: string, style: Look = {}) => `<path d="${path}" ${look(style)}/>`;
export const words = (text: string, x: number, y: number, colour = INK, size = LETTERS) =>
  letter(text, { x, y, size, colour, anchor: 'middle' });
export const wordsFrom = (text: string, x: number, y: number, colour = INK, size = LETTERS) => letter(text, { x, y, size, colour });

/** A line with a head at its end. */
export function arrow(x1: number, y1: number, x2: number, y2: number, style: Look = {}): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) => `${(x2 - 24 * Math.cos(angle + turn)).toFixed(1)} ${(y2 - 24 * Math.sin(angle + turn)).toFixed(1)}`;
  const { dash: _dash, ...solid } = style;
  return stroke(`M${x1} ${y1}L${x2} ${y2}`, style) + stroke(`M${wing(0.5)}L${x2} ${y2}L${wing(-0.5)}`, solid);
}

/** Somebody seen from above: shoulders and a head, looking up (0) or turned by degrees. */
export const fromAbove = (x: number, y: number, turned = 0, colour = VELVET, fill = TINT) =>
  `<g transform="translate(${x} ${y}) rotate(${turned})">${stroke('M-52 22C-50 -14 50 -14 52 22C40 40 -40 40 -52 22Z', { fill, stroke: colour })}${disc(0, -2, 26, { fill, stroke: colour })}${stroke('M0 -34V-30', { stroke: colour })}</g>`;

/** Somebody seen from the front, `h` pixels high. */
export const standing = (x: number, y: number, h: number, colour = VELVET, fill = TINT) =>
  `<g transform="translate(${x} ${y}) scale(${(h / 100).toFixed(2)})"><circle cx="0" cy="-86" r="13" fill="${fill}" stroke="${colour}" stroke-width="4"/><path d="M0 -73V-34M0 -34L-15 0M0 -34L15 0M-24 -44L0 -64L24 -44" fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></g>`;

/** A camera seen from above with what it sees, looking up (0) or turned by degrees. */
export const camera = (x: number, y: number, turned: number, reach = 180) =>
  `<g transform="translate(${x} ${y}) rotate(${turned})"><path d="M0 -20L${-reach * 0.42} ${-reach}H${reach * 0.42}Z" fill="${BRASS}" opacity=".28"/>${box(-26, -16, 52, 40, { fill: BRASS }, 8)}${stroke('M-14 -16L-20 -32H20L14 -16', { fill: PAPER })}</g>`;

/** A whole drawing: a sheet of paper, and what is on it. */
export const sheet = (...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${parts.join('')}</svg>`;
