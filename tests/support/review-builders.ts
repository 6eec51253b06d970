import { desc, eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { CaseStudyState } from '#db/codes';
import { caseStudy, caseStudyDecision, caseStudyVersion } from '#db/schema/case-studies';
import { applyDecision } from '~/case-studies/review/apply-decision.server';
import { decideCaseStudy, type Verdict } from '~/case-studies/review/decide-case-study.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { actorOf } from './account-builders';
import { aPerson } from './builders';
import { aCaseStudy } from './case-study-builders';

/** Everybody who can have to do with the review of a story. */
export const REVIEW_PEOPLE = [
  'visitor',
  'teacher',
  'staff',
  'moderator',
  'admin',
  'author',
  'coAuthor',
  'moderatingAuthor',
  'moderatingCoAuthor',
] as const;
export type ReviewPerson = (typeof REVIEW_PEOPLE)[number];

/** Whether they wrote it, whatever their role. */
export const isOneOfWriters = (who: ReviewPerson) => /author$/i.test(who);

/** A story in this state and somebody who has this part in it. */
export async function aStoryFor(who: ReviewPerson, state: CaseStudyState) {
  const [author, coAuthor] = [await aPerson({ role: who === 'moderatingAuthor' ? 'moderator' : 'teacher' }), await aPerson({ role: who === 'moderatingCoAuthor' ? 'moderator' : 'teacher' })];
  const story = await aCaseStudy({ author, coAuthors: [coAuthor], state });
  return { story, author, coAuthor, actor: await actorFor(who, { author, coAuthor }) };
}

async function actorFor(who: ReviewPerson, { author, coAuthor }: { author: SignedIn; coAuthor: SignedIn }): Promise<Actor> {
  if (who === 'author' || who === 'moderatingAuthor') return author;
  if (who === 'coAuthor' || who === 'moderatingCoAuthor') return coAuthor;
  return actorOf(who);
}

/** What a use case answers: 200, or the status of its refusal. Whatever else goes wrong is thrown. */
export async function statusOf(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return 200;
  } catch (error) {
    if (error instanceof AppError) return error.status;
    throw error;
  }
}

/** The id of the version that was handed in last; of a story without one an id that is no version's. */
export async function newestVersionId(caseStudyId: number): Promise<number> {
  const [row] = await read()
    .select({ id: caseStudyVersion.id })
    .from(caseStudyVersion)
    .where(eq(caseStudyVersion.caseStudyId, caseStudyId))
    .orderBy(desc(caseStudyVersion.number))
    .limit(1);
  return row?.id ?? 4_000_000;
}

/** What a moderator says of the version that was handed in last. */
export async function aVerdict(caseStudyId: number, wanted: Partial<Verdict> = {}): Promise<Verdict> {
  const versionId = await newestVersionId(caseStudyId);
  return { versionId, decision: 'request_changes', reason: null, message: 'Kun je dit uitleggen?', checklist: ['Kosten staan erin'], ...wanted };
}

/** Decides and lets it take effect, as the outbox does once the time to take it back is over. */
export async function decideNow(actor: Actor, caseStudyId: number, wanted: Partial<Verdict> = {}): Promise<number> {
  const decisionId = await decideCaseStudy(actor, caseStudyId, await aVerdict(caseStudyId, wanted));
  await apply(decisionId);
  return decisionId;
}

/** Delivers the event of a decision. */
export async function apply(decisionId: number): Promise<void> {
  await applyDecision({ id: 1, kind: 'caseStudy.decided', payload: { decisionId }, createdAt: new Date(), attempts: 1 });
}

export async function stateOf(caseStudyId: number): Promise<CaseStudyState | undefined> {
  const [row] = await read().select({ state: caseStudy.state }).from(caseStudy).where(eq(caseStudy.id, caseStudyId));
  return row?.state;
}

export async function decisionOf(decisionId: number) {
  const [row] = await read().select().from(caseStudyDecision).where(eq(caseStudyDecision.id, decisionId));
  if (!row) throw new Error(`no decision ${decisionId}`);
  return row;
}
