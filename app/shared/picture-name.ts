/** Widths in pixels that a picture is kept in: a phone's column, that on a sharp screen, and a laptop's whole page. */
export const PICTURE_WIDTHS = [480, 960, 1920] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Pixels that the largest size is high at most: a screenshot of a long page stays readable. */
export const PICTURE_HEIGHT_MAX = 3_840;

/** 128 random bits in hexadecimal, and the pixels of the largest size: pages leave room for it before it loads. */
const PICTURE_NAME = /^[0-9a-f]{32}-([1-9]\d{0,3})x([1-9]\d{0,3})$/;

export type PictureSize = { width: number; height: number };

/** The pixels of the picture's largest size, which its name carries; `undefined` when this is no name of a picture. */
export function pictureSize(name: string): PictureSize | undefined {
  const [, width, height] = PICTURE_NAME.exec(name) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** The sizes that are kept of a picture so wide, each with its real width; the largest is always the last. */
export function keptWidths(width: number): { size: PictureWidth; width: number }[] {
  const smaller = PICTURE_WIDTHS.filter((size) => size < width && size !== 1920);
  return [...smaller.map((size) => ({ size, width: size })), { size: 1920, width }];
}
