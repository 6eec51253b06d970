import { eq } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { isSameContent } from '../case-study-content';
import type { CaseStudyToActOn } from '../find-case-study.server';

/** Makes the working copy of the writers what readers see. */
export async function writeFromPublished(tx: Tx, found: CaseStudyToActOn, now: Date): Promise<void> {
  if (found.publishedVersionId === null) throw new Error('nothing of it is published');
  const [version] = await tx
    .select({ content: caseStudyVersion.content })
    .from(caseStudyVersion)
    .where(eq(caseStudyVersion.id, found.publishedVersionId));
  if (!version) throw new Error('the published version is gone');
  if (isSameContent(version.content, found.content)) return;
  const changes = { content: version.content, revision: found.revision + 1, updatedAt: now };
  await tx.update(caseStudy).set(changes).where(eq(caseStudy.id, found.id));
}
