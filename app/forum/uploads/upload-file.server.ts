import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { SentFile } from '~/shared/forms/fields.server';
import { judgeFile } from '~/uploads/judge-file.server';
import { storeDocument } from '~/uploads/store-document.server';
import { storePicture } from '~/uploads/store-picture.server';
import { checkUploadQuota } from '~/uploads/upload-quota.server';
import type { Uploaded } from './uploaded';

/**
 * Keeps a picture or document that somebody wants in a post. Until a post uses it, only they can read it. Throws
 * 403 for a visitor, 429 after many in one day, 422 on `file` for what may not be sent.
 */
export async function uploadFile(actor: Actor, file: SentFile, now = new Date()): Promise<Uploaded> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  await checkUploadQuota(actor.id, now);
  const sent = { ownerId: actor.id, ...file };
  const { kind } = await judgeFile(file.bytes);
  if (kind === 'document') {
    const { name, fileName, byteSize } = await storeDocument(sent, now);
    return { kind, name, fileName, byteSize };
  }
  const { name, width, height } = await storePicture(sent, now);
  return { kind, name, fileName: file.fileName, width, height };
}
