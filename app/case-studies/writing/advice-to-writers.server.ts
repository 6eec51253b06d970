import type { Actor } from '~/shared/actor';
import { findReviewNotes, type ReviewNotesData } from '../review/review-notes.server';
import { findLastDecision, type DecisionData } from './case-study-progress.server';

/** What a moderator asked, for whoever rewrites the story: what they said last, and the remarks that are open. */
export type Advice = { decision: DecisionData | null; remarks: ReviewNotesData['remarks'] };

/** What to keep in sight while writing. Throws 404 for who may not read what is not published. */
export async function findAdvice(actor: Actor, id: number): Promise<Advice> {
  const { remarks } = await findReviewNotes(actor, id);
  return { decision: await findLastDecision(id), remarks: remarks.filter(({ resolvedAt }) => resolvedAt === null) };
}
