import { and, eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { caseStudy, caseStudyUpload, caseStudyVersion } from '#db/schema/case-studies';
import { upload } from '#db/schema/uploads';
import type { Actor } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { isUploadName } from '~/shared/upload-name';
import { readablePublished, readableUnpublished } from '../case-study-visibility.server';

/**
 * A picture of a case study, and whether everybody who may read the published version sees it: else it is for
 * writers and moderators alone. Throws 404 for every other.
 */
export async function findPicture(actor: Actor, id: number, name: string): Promise<{ name: string; isPublished: boolean }> {
  if (!isUploadName(name)) throw notFound();
  if (await isInPublished(actor, id, name)) return { name, isPublished: true };
  const [found] = await read()
    .select({ name: upload.name })
    .from(caseStudyUpload)
    .innerJoin(upload, eq(upload.id, caseStudyUpload.uploadId))
    .innerJoin(caseStudy, eq(caseStudy.id, caseStudyUpload.caseStudyId))
    .where(and(eq(caseStudyUpload.caseStudyId, id), eq(upload.name, name), readableUnpublished(read(), actor)));
  if (!found) throw notFound();
  return { name: found.name, isPublished: false };
}

async function isInPublished(actor: Actor, id: number, name: string): Promise<boolean> {
  const [version] = await read()
    .select({ content: caseStudyVersion.content })
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .where(and(eq(caseStudy.id, id), readablePublished(read(), actor)));
  return version?.content.pictures.some((picture) => picture.name === name) ?? false;
}
