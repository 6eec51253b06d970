/** What the logo stands on, in light and in dark: `--e-paper` in tokens.css (a test compares them). */
export const PAPERS = { light: '#faf6f6', dark: '#191119' } as const;

/** WCAG 2.2, 1.4.11: a shape that carries meaning stands out from what is around it by at least this much. */
const LEAST_CONTRAST = 3;

export type Paper = keyof typeof PAPERS;

/** The paper on which this colour (`#rrggbb`) stands out too little; `undefined` when it does on both. */
export function paperTooClose(colour: string): Paper | undefined {
  return (Object.keys(PAPERS) as Paper[]).find((paper) => contrast(colour, PAPERS[paper]) < LEAST_CONTRAST);
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a colour in sRGB (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
