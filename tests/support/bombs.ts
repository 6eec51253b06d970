import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A PNG of one colour that says it is this large; a few kilobytes for many gigabytes of pixels. */
export function aPngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 1 bit of grey a pixel.
  head.set([1, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(1 + Math.ceil(width / 8));
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32Of(body));
  return Buffer.concat([frame, body, sum]);
}

/** The checksum of PNG (ISO 3309). */
export function crc32Of(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A GIF that says it has so many frames of 2000 × 2000 pixels, all of them the same few bytes. */
export function aGifOf(frames: number): Buffer {
  const size = [0xd0, 0x07, 0xd0, 0x07];
  const head = Buffer.from([...Buffer.from('GIF89a'), ...size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, ...size, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A GIF of one frame that says it is this large. */
export function aGifSaying(width: number, height: number): Buffer {
  const gif = aGifOf(1);
  // The size of the screen stands in bytes 6 to 9, that of the frame after its extension and comma.
  for (const at of [6, 27 + 1]) {
    gif.writeUInt16LE(width, at);
    gif.writeUInt16LE(height, at + 2);
  }
  return gif;
}

/** An interlaced PNG of one colour and 16 bits a channel, within the limit of pixels: it is decoded as a whole. */
export function anInterlacedPng(): Promise<Buffer> {
  const flat = sharp({ create: { width: 7_600, height: 5_200, channels: 4, background: '#c33a' } });
  return flat.toColourspace('rgb16').png({ progressive: true, compressionLevel: 1 }).toBuffer();
}
