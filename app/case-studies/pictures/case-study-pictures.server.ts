import { and, eq } from 'drizzle-orm';
import type { CaseStudyPicture } from '#db/codes';
import { read, write, type Tx } from '#db/connection.server';
import { caseStudy, caseStudyUpload } from '#db/schema/case-studies';
import { upload } from '#db/schema/uploads';
import type { Actor } from '~/shared/actor';
import { AppError, notFound, refused } from '~/shared/errors/app-error';
import type { SentFile } from '~/shared/forms/fields.server';
import { storePicture } from '~/uploads/store-picture.server';
import { checkUploadQuota } from '~/uploads/upload-quota.server';
import { MAX_PICTURES } from '../case-study-limits';
import { findToWrite, type CaseStudyToActOn } from '../find-case-study.server';

/** The field of the form that a picture is chosen in. */
export const PICTURE_FIELD = 'picture';

/**
 * Adds a picture to what the writers work on. Returns the new revision. Throws 404, 403 or 409 as `findToWrite`, 422 on
 * `picture` for what is no picture or one too many, 429 after many files in one day.
 */
export async function addPicture(actor: Actor, id: number, file: SentFile, now = new Date()): Promise<number> {
  const { found, actor: writer } = await findToWrite(read(), actor, id);
  requireRoom(found);
  await checkUploadQuota(writer.id, now);
  const stored = await atField(() => storePicture({ ownerId: writer.id, ...file }, now));
  return write(async (tx) => {
    const { found: latest } = await findToWrite(tx, actor, id);
    requireRoom(latest);
    await tx.insert(caseStudyUpload).values({ caseStudyId: id, uploadId: stored.id });
    return storePictures(tx, latest, [...latest.content.pictures, { name: stored.name, alt: '', hasConsent: false }], now);
  });
}

/**
 * Takes a picture out of what the writers work on; versions that were submitted keep it, and it can be put back.
 * Returns the new revision. Throws 404 when it is not there, 404, 403 or 409 as `findToWrite`.
 */
export async function removePicture(actor: Actor, id: number, name: string, now = new Date()): Promise<number> {
  return write(async (tx) => {
    const { found } = await findToWrite(tx, actor, id);
    const kept = found.content.pictures.filter((picture) => picture.name !== name);
    if (kept.length === found.content.pictures.length) throw notFound();
    return storePictures(tx, found, kept, now);
  });
}

/**
 * Puts back a picture that was taken out, without its description. Returns the new revision. Throws 404 for one
 * that was never in it, 404, 403 or 409 as `findToWrite`, 422 when there is no room for it any more.
 */
export async function restorePicture(actor: Actor, id: number, name: string, now = new Date()): Promise<number> {
  return write(async (tx) => {
    const { found } = await findToWrite(tx, actor, id);
    const { pictures } = found.content;
    if (pictures.some((picture) => picture.name === name)) return found.revision;
    await requireAdded(tx, id, name);
    requireRoom(found);
    return storePictures(tx, found, [...pictures, { name, alt: '', hasConsent: false }], now);
  });
}

async function requireAdded(tx: Tx, id: number, name: string): Promise<void> {
  const [added] = await tx
    .select({ id: upload.id })
    .from(caseStudyUpload)
    .innerJoin(upload, eq(upload.id, caseStudyUpload.uploadId))
    .where(and(eq(caseStudyUpload.caseStudyId, id), eq(upload.name, name)));
  if (!added) throw notFound();
}

async function storePictures(tx: Tx, found: CaseStudyToActOn, pictures: CaseStudyPicture[], now: Date): Promise<number> {
  const revision = found.revision + 1;
  const content = { ...found.content, pictures };
  await tx.update(caseStudy).set({ content, revision, updatedAt: now }).where(eq(caseStudy.id, found.id));
  return revision;
}

function requireRoom({ content }: CaseStudyToActOn): void {
  if (content.pictures.length >= MAX_PICTURES) throw refused(PICTURE_FIELD, 'case-studies:form.tooManyPictures', { max: MAX_PICTURES });
}

/** What is wrong with a file is said at the field that it was chosen in. */
async function atField<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.status === 422) throw refused(PICTURE_FIELD, error.key, error.params);
    throw error;
  }
}
