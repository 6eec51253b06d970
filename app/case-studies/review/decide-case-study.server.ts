import type { CaseStudyDecision, DecisionReason } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { caseStudyDecision } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import { conflict } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { settings } from '~/shared/settings.server';
import { decidedAlready, findDecisionOn, findNewestVersion, findToReview } from './find-review.server';
import { canDecide } from './review-rules';

/** What a moderator decides about the version that they read. */
export type Verdict = {
  versionId: number;
  decision: CaseStudyDecision;
  reason: DecisionReason | null;
  /** To the writers. */
  message: string;
  /** The points that are in order, in words; for moderators only. */
  checklist: string[];
};

/**
 * Decides about the version that was handed in last. It takes effect after `REVIEW_UNDO_SECONDS`; nobody is told
 * before. Returns the id of the decision. Throws 404 for a story the actor may not know of, 403 for who is no
 * moderator or wrote it, 409 when somebody decided before, or the version is not the newest any more.
 */
export async function decideCaseStudy(actor: Actor, id: number, verdict: Verdict, now = new Date()): Promise<number> {
  return write(async (tx) => {
    const { found, actor: moderator } = await findToReview(tx, actor, id);
    const before = await findDecisionOn(tx, verdict.versionId);
    if (before?.caseStudyId === id) throw decidedAlready(before, moderator);
    const newest = await findNewestVersion(tx, id);
    const isNewest = newest?.id === verdict.versionId;
    if (!isNewest || !canDecide(moderator, verdict.decision, { ...found, isDecided: false })) throw conflict('case-studies:refusals.movedOn');
    return store(tx, { ...verdict, caseStudyId: id, moderatorId: moderator.id }, now);
  });
}

async function store(tx: Tx, said: Verdict & { caseStudyId: number; moderatorId: number }, now: Date): Promise<number> {
  const dueAt = new Date(now.getTime() + settings().REVIEW_UNDO_SECONDS * 1000);
  const [made] = await tx
    .insert(caseStudyDecision)
    .values({ ...said, decidedAt: now, dueAt })
    .returning({ id: caseStudyDecision.id });
  if (!made) throw new Error('no decision came back');
  await recordEvent(tx, 'caseStudy.decided', { decisionId: made.id }, now, dueAt);
  return made.id;
}
