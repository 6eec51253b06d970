import type { Portrait } from '#db/seed/demo/person';
import { DRAWINGS, PORTRAITS, type DrawingName } from '#db/seed/demo/drawings';

/** A drawing of the demo as PNG. */
export function draw(name: DrawingName): Promise<Buffer> {
  return asPng(DRAWINGS[name]());
}

/** A profile picture of the demo as PNG. */
export function drawPortrait(portrait: Portrait): Promise<Buffer> {
  return asPng(PORTRAITS[portrait]());
}

/** Loaded when it is needed: no other command draws. */
async function asPng(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png().toBuffer();
}
