import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { write } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { AppError, refused } from '~/shared/errors/app-error';
import type { PictureSize } from '~/shared/picture-name';
import { checkPicture } from './judge-file.server';
import { shrinkPicture } from './shrink-picture.server';
import { keepFolder } from './upload-folder.server';
import { shortFileName } from './upload-names';

export type SentUpload = { ownerId: number; fileName: string; bytes: Buffer };

/** `name` is in its address; the pixels are those of the largest size that is kept. */
export type StoredPicture = { id: number; name: string } & PictureSize;

/**
 * Keeps a picture in three sizes of WebP: upright, without what the camera wrote in it. Who may send one is for the
 * caller to check. Throws 422 on `file` for what is no picture, too large or too costly; 503 when the disk is full.
 */
export async function storePicture({ ownerId, fileName, bytes }: SentUpload, now = new Date()): Promise<StoredPicture> {
  const { isHeic } = await checkPicture(bytes);
  const kept = await keepFolder(async (folder) => {
    await writeFile(path.join(folder, 'source'), bytes);
    const size = await shrinkPicture(folder, ownerId).catch((error: unknown) => {
      throw isHeic ? asHeicRefusal(error) : error;
    });
    // The original may tell where it was taken.
    await rm(path.join(folder, 'source'));
    return { name: `${randomBytes(16).toString('hex')}-${size.width}x${size.height}`, ...size };
  });
  const row = { ...kept, kind: 'picture', ownerId, mediaType: 'image/webp', fileName: shortFileName(fileName), byteSize: bytes.length, createdAt: now } as const;
  const [stored] = await write((tx) => tx.insert(upload).values(row).returning({ id: upload.id }));
  if (!stored) throw new Error('the database answered nothing for the picture');
  return { id: stored.id, ...kept };
}

/** Whether HEIC can be decoded depends on how sharp was built; where it cannot, the sentence says what to do. */
function asHeicRefusal(error: unknown): unknown {
  const isUnreadable = error instanceof AppError && error.key === 'uploads:refusals.unreadable';
  return isUnreadable ? refused('file', 'uploads:refusals.heic') : error;
}
