import { count, desc, eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { OwnCaseStudyData } from '../case-study-data';
import { writtenBy } from '../case-study-visibility.server';

/** More than one person writes; it only keeps the page from growing without end. */
const MAX_OWN = 200;

/** What this person wrote, alone or with others, the last touched first. Throws 403 for a visitor. */
export async function listOwnCaseStudies(actor: Actor): Promise<OwnCaseStudyData[]> {
  if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
  const { id, authorId, content, state, stateSince, updatedAt } = caseStudy;
  const rows = await read()
    .select({ id, authorId, content, state, stateSince, updatedAt, publishedSlug: caseStudyVersion.slug })
    .from(caseStudy)
    .leftJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .where(writtenBy(read(), actor.id))
    .orderBy(desc(caseStudy.updatedAt), desc(caseStudy.id))
    .limit(MAX_OWN);
  return rows.map(({ authorId: author, content: { title }, ...row }) => ({
    ...row,
    title,
    stateSince: row.stateSince.getTime(),
    updatedAt: row.updatedAt.getTime(),
    isMine: author === actor.id,
  }));
}

/** How many case studies this person wrote; 0 for a visitor. */
export async function countOwnCaseStudies(actor: Actor): Promise<number> {
  if (!isMember(actor)) return 0;
  const [row] = await read().select({ n: count() }).from(caseStudy).where(writtenBy(read(), actor.id));
  return row?.n ?? 0;
}
