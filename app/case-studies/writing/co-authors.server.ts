import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { caseStudyCoAuthor } from '#db/schema/case-studies';
import { refused } from '~/shared/errors/app-error';
import { MAX_CO_AUTHORS } from '../case-study-limits';
import type { CaseStudyToActOn } from '../find-case-study.server';
import { resolveWriters, type UnclearName } from './resolve-writers.server';

type Wanted = { coAuthorIds: readonly number[]; newCoAuthors: readonly string[]; now: Date };
type Writers = Pick<CaseStudyToActOn, 'id' | 'authorId' | 'coAuthorIds'>;

/** Whether the co-authors are others now, and the names that nobody could be found for. */
export type StoredCoAuthors = { isChanged: boolean; unclear: UnclearName[] };

/**
 * Makes these the co-authors: those who were and are still named, and the new ones who are known. Throws 422 on
 * `coAuthorNames` for too many.
 */
export async function storeCoAuthors(tx: Tx, { id, authorId, coAuthorIds: before }: Writers, wanted: Wanted): Promise<StoredCoAuthors> {
  const { ids: fresh, unclear } = await resolveWriters(tx, wanted.newCoAuthors, wanted.now);
  // An id that was not a co-author before is nothing that our form sends.
  const kept = before.filter((one) => wanted.coAuthorIds.includes(one));
  const after = [...new Set([...kept, ...fresh])].filter((one) => one !== authorId);
  if (after.length > MAX_CO_AUTHORS) throw refused('coAuthorNames', 'case-studies:form.tooManyWriters', { max: MAX_CO_AUTHORS });
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  if (gone.length > 0) {
    const these = and(eq(caseStudyCoAuthor.caseStudyId, id), inArray(caseStudyCoAuthor.personId, gone));
    await tx.delete(caseStudyCoAuthor).where(these);
  }
  if (come.length > 0) await tx.insert(caseStudyCoAuthor).values(come.map((personId) => ({ caseStudyId: id, personId })));
  return { isChanged: gone.length + come.length > 0, unclear };
}
