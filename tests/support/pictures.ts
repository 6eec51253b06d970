import sharp from 'sharp';

type Wanted = { width?: number; height?: number; format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'; orientation?: number };

/** Corners of the picture in `quarters`: what stands where tells how it was turned. */
export const QUARTERS = { topLeft: [255, 0, 0], topRight: [0, 255, 0], bottomLeft: [0, 0, 255], bottomRight: [255, 255, 0] } as const;

/** An ordinary picture, as its file. */
export async function aPicture({ width = 64, height = 48, format = 'jpeg', orientation }: Wanted = {}): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#a0522d' } });
  return (orientation ? picture.withMetadata({ orientation }) : picture)[format]().toBuffer();
}

/** A photo that tells where it was taken and with what, and lies as the camera was held. */
export async function aPhonePhoto({ width = 640, height = 480, orientation = 6 } = {}): Promise<Buffer> {
  return sharp(await quarters(width, height), { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Cameramerk', Model: 'Toestel 7' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Pixels whose four quarters have the colours of QUARTERS. */
async function quarters(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  const { topLeft, topRight, bottomLeft, bottomRight } = QUARTERS;
  for (let at = 0; at < width * height; at += 1) {
    const isLeft = at % width < width / 2;
    const isTop = at < (width * height) / 2;
    const colour = isTop ? (isLeft ? topLeft : topRight) : isLeft ? bottomLeft : bottomRight;
    pixels.set(colour, at * 3);
  }
  return pixels;
}

/** Which quarter's colour a WebP shows at each corner, row by row. */
export async function cornersOf(file: Buffer): Promise<string[]> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const [left, right, top, bottom] = [4, info.width - 5, 4, info.height - 5];
  return [at(left, top), at(right, top), at(left, bottom), at(right, bottom)].map(nearest);
}

function nearest(colour: number[]): string {
  const distance = (other: readonly number[]) => other.reduce((sum, value, n) => sum + Math.abs(value - (colour[n] ?? 0)), 0);
  const [best] = Object.entries(QUARTERS).sort(([, a], [, b]) => distance(a) - distance(b));
  return best?.[0] ?? '';
}
