import { fileTypeFromBuffer } from 'file-type';
import { refused } from '~/shared/errors/app-error';

/** Bytes that a picture may have: what a phone's camera makes is 2 to 8 million. */
export const PICTURE_BYTES_MAX = 10_000_000;

const MEGA = 1_000_000;

const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);
const HEIC_TYPES = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/** Refuses with 422 on `file` what is no picture, judged by its content and not by its name. */
export async function checkPicture(bytes: Buffer): Promise<{ isHeic: boolean }> {
  if (bytes.length > PICTURE_BYTES_MAX) throw refused('file', 'uploads:refusals.pictureTooLarge', { max: PICTURE_BYTES_MAX / MEGA });
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const isHeic = HEIC_TYPES.has(mediaType);
  if (!isHeic && !PICTURE_TYPES.has(mediaType)) throw refused('file', 'uploads:refusals.noPicture');
  return { isHeic };
}
