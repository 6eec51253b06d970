import { eq } from 'drizzle-orm';
import type { CaseStudyContent } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { submittedContent } from './case-study-content';
import { caseStudySlug } from './case-study-slug';

type Submission = {
  found: { id: number; versionCount: number; content: CaseStudyContent };
  submittedBy: number;
  now: Date;
};

/** Keeps what a case study says now as its next version. Returns the id of the version. */
export async function storeVersion(tx: Tx, { found, submittedBy, now }: Submission): Promise<number> {
  const content = submittedContent(found.content);
  const { title, summary, language, discipline, teachingForm } = content;
  const number = found.versionCount + 1;
  const labels = { title, slug: caseStudySlug(title), summary, language, discipline, teachingForm };
  const [made] = await tx
    .insert(caseStudyVersion)
    .values({ caseStudyId: found.id, number, ...labels, content, submittedBy, submittedAt: now })
    .returning({ id: caseStudyVersion.id });
  if (!made) throw new Error('no version came back');
  await tx.update(caseStudy).set({ versionCount: number }).where(eq(caseStudy.id, found.id));
  return made.id;
}
