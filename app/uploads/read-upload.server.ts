import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notFound } from '~/shared/errors/app-error';
import { keptWidths, pictureSize, type PictureWidth } from '~/shared/picture-name';
import { uploadFolder } from './upload-folder.server';

/**
 * A picture never changes under its name. Only the reader's own browser keeps it: a shared cache would go on
 * showing what was taken away.
 */
const FOREVER = 'private, max-age=31536000, immutable';

/** For whoever opens a file as a page of its own: nothing in it runs. */
const NOTHING_RUNS = "default-src 'none'; sandbox";

/**
 * The picture in the size asked for, or in the next one that is kept. Whether the reader may see it is for the
 * caller to check. Throws 404 when there is no such picture.
 */
export async function pictureResponse(name: string, size: PictureWidth): Promise<Response> {
  const largest = pictureSize(name);
  if (!largest) throw notFound();
  const kept = keptWidths(largest.width).find((one) => one.size >= size) ?? { size: 1920 };
  const bytes = await readFile(path.join(uploadFolder(name), `${kept.size}.webp`)).catch(notFoundWhenAbsent);
  return new Response(bytes, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Cache-Control': FOREVER,
      'Content-Security-Policy': NOTHING_RUNS,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function notFoundWhenAbsent(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? notFound() : error;
}
