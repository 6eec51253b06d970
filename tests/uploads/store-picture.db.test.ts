import { uploadsHome } from '../support/uploads';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { pictureResponse } from '~/uploads/read-upload.server';
import type { AppError } from '~/shared/errors/app-error';
import { storePicture } from '~/uploads/store-picture.server';
import { PICTURE_BYTES_MAX } from '~/uploads/upload-limits';
import { aPhonePhoto, aPicture, cornersOf } from '../support/pictures';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

const send = (bytes: Buffer, fileName = 'les.jpg') => storePicture({ ownerId: 1, fileName, bytes });
const bytesOf = async (name: string, size: 480 | 960 | 1920) => Buffer.from(await (await pictureResponse(name, size)).arrayBuffer());
const folders = () => readdirSync(path.join(uploadsHome, 'uploads'));

describe('a photo from a phone', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('held as orientation %i comes upright', async (orientation) => {
    const photo = await aPhonePhoto({ orientation });
    const { name, width, height } = await send(photo);
    const expected = await sharp(photo).autoOrient().webp().toBuffer();
    expect([width, height]).toEqual(orientation >= 5 ? [480, 640] : [640, 480]);
    expect(name).toMatch(new RegExp(`^[0-9a-f]{32}-${width}x${height}$`));
    expect(await cornersOf(await bytesOf(name, 1920))).toEqual(await cornersOf(expected));
  });

  it('tells no longer where it was taken, or with what', async () => {
    const photo = await aPhonePhoto({ width: 1000, height: 800 });
    expect(photo.includes('Cameramerk')).toBe(true);
    const { name } = await send(photo);
    const { exif, xmp, iptc, orientation } = await sharp(await bytesOf(name, 1920)).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    const files = readdirSync(path.join(uploadsHome, 'uploads', name));
    expect(files.sort()).toEqual(['1920.webp', '480.webp']);
    for (const file of files) {
      expect(readFileSync(path.join(uploadsHome, 'uploads', name, file)).includes('Cameramerk')).toBe(false);
    }
  });
});

describe('the sizes', () => {
  it('are three, none larger than what was sent', async () => {
    const { name, width, height } = await send(await aPicture({ width: 3000, height: 1500 }));
    expect([width, height]).toEqual([1920, 960]);
    const widths = await Promise.all(([480, 960, 1920] as const).map(async (size) => (await sharp(await bytesOf(name, size)).metadata()).width));
    expect(widths).toEqual([480, 960, 1920]);
  });

  it('of a small picture are itself', async () => {
    const { name } = await send(await aPicture({ width: 100, height: 80 }));
    expect((await sharp(await bytesOf(name, 480)).metadata()).width).toBe(100);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('are made of %s, whatever its name', async (format) => {
    const { id, name } = await send(await aPicture({ format }), 'verslag.docx');
    const [row] = await read().select().from(upload);
    expect(row).toMatchObject({ id, name, kind: 'picture', mediaType: 'image/webp', fileName: 'verslag.docx' });
  });
});

describe('the turn', () => {
  it('of others is not taken by one person who sends many at once', async () => {
    const photo = await aPicture();
    const sent = await Promise.allSettled(Array.from({ length: 7 }, () => send(photo)));
    const refused = sent.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as AppError).status);
    expect(refused).toEqual([503, 503]);
    await expect(send(photo)).resolves.toMatchObject({ width: 64 });
  });
});

describe('what is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ['text', Buffer.from('hallo')],
    ['SVG', Buffer.from(svg)],
    ['SVG with an XML head', Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused, called les.jpg or not: %s', async (_name, bytes) => {
    await expect(send(bytes)).rejects.toMatchObject({ status: 422, field: 'file', key: 'uploads:refusals.noPicture' });
    expect(await read().select().from(upload)).toEqual([]);
  });

  it('but HEIC, is refused with the way to send it', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
    await expect(send(heic, 'IMG_1.HEIC')).rejects.toMatchObject({ status: 422, field: 'file', key: 'uploads:refusals.heic' });
  });

  it('is refused when it is too large', async () => {
    const large = Buffer.concat([await aPicture(), Buffer.alloc(PICTURE_BYTES_MAX)]);
    await expect(send(large)).rejects.toMatchObject({ status: 422, field: 'file', key: 'uploads:refusals.pictureTooLarge' });
  });

  it('is refused when only its beginning is one', async () => {
    const before = folders();
    const broken = Buffer.concat([(await aPicture()).subarray(0, 40), Buffer.from(svg)]);
    await expect(send(broken)).rejects.toMatchObject({ status: 422, key: 'uploads:refusals.unreadable' });
    const gif = Buffer.from('GIF89a<script>alert(1)</script>');
    await expect(send(gif)).rejects.toMatchObject({ status: 422, key: 'uploads:refusals.unreadable' });
    expect(folders()).toEqual(before);
  });

  it('does not come along behind one', async () => {
    const both = Buffer.concat([await aPicture(), Buffer.from(`PK\u0003\u0004${svg}`)]);
    const { name } = await send(both);
    expect((await bytesOf(name, 1920)).includes('alert(1)')).toBe(false);
  });
});
