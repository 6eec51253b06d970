import { and, count, eq, gt } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, tooManyRequests } from '~/shared/errors/app-error';
import type { SentFile } from '~/shared/forms/fields.server';
import { judgeFile } from '~/uploads/judge-file.server';
import { storeDocument } from '~/uploads/store-document.server';
import { storePicture } from '~/uploads/store-picture.server';
import { UPLOADS_PER_DAY } from '~/uploads/upload-limits';
import type { Uploaded } from './uploaded';

const DAY_MS = 24 * 3_600_000;

/**
 * Keeps a picture or document that somebody wants in a post. Until a post uses it, only they can read it. Throws
 * 403 for a visitor, 429 after many in one day, 422 on `file` for what may not be sent.
 */
export async function uploadFile(actor: Actor, file: SentFile, now = new Date()): Promise<Uploaded> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  await checkQuota(actor.id, now);
  const sent = { ownerId: actor.id, ...file };
  const { kind } = await judgeFile(file.bytes);
  if (kind === 'document') {
    const { name, fileName, byteSize } = await storeDocument(sent, now);
    return { kind, name, fileName, byteSize };
  }
  const { name, width, height } = await storePicture(sent, now);
  return { kind, name, fileName: file.fileName, width, height };
}

async function checkQuota(ownerId: number, now: Date): Promise<void> {
  const today = and(eq(upload.ownerId, ownerId), gt(upload.createdAt, new Date(now.getTime() - DAY_MS)));
  const [sent] = await read().select({ count: count() }).from(upload).where(today);
  if ((sent?.count ?? 0) >= UPLOADS_PER_DAY) throw tooManyRequests('forum:uploads.tooMany', { max: UPLOADS_PER_DAY });
}
