import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notFound } from '~/shared/errors/app-error';
import { keptWidths, pictureSize, type PictureWidth } from '~/shared/picture-name';
import { DOCUMENT_FILE, uploadFolder } from './upload-folder.server';

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
    headers: { ...headersFor(bytes), 'Content-Type': 'image/webp' },
  });
}

/**
 * The document as a download, never shown in the page. Whether the reader may have it is for the caller to check.
 * Throws 404 when its file is gone.
 */
export async function documentResponse(document: { name: string; fileName: string; mediaType: string }): Promise<Response> {
  const bytes = await readFile(path.join(uploadFolder(document.name), DOCUMENT_FILE)).catch(notFoundWhenAbsent);
  const disposition = attachment(document.fileName);
  return new Response(bytes, {
    headers: { ...headersFor(bytes), 'Content-Type': document.mediaType, 'Content-Disposition': disposition },
  });
}

function headersFor(bytes: Buffer) {
  return { 'Content-Length': String(bytes.length), 'Cache-Control': FOREVER, 'Content-Security-Policy': NOTHING_RUNS };
}

/** The name in ASCII for what is old, and whole as RFC 6266 and RFC 8187 write it. */
function attachment(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w .-]/g, '').trim() || 'document';
  const whole = encodeURIComponent(fileName).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function notFoundWhenAbsent(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? notFound() : error;
}
