import { and, eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { caseStudyDecision } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import { conflict, forbidden, notFound } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findToReview } from './find-review.server';
import { canTakeBack, type DecisionFacts } from './review-rules';

/**
 * Takes a decision back before it takes effect: nobody was told, and the story waits as before. Throws 404 for what is
 * not there, 403 for who did not make it, 409 when it took effect or was taken back already.
 */
export async function takeBackDecision(actor: Actor, id: number, decisionId: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { actor: moderator } = await findToReview(tx, actor, id);
    const [decision] = await tx
      .select()
      .from(caseStudyDecision)
      .where(and(eq(caseStudyDecision.id, decisionId), eq(caseStudyDecision.caseStudyId, id)));
    if (!decision) throw notFound();
    if (decision.moderatorId !== moderator.id) throw forbidden('case-studies:review.refusals.takeBack');
    if (!canTakeBack(moderator, decisionFacts(decision), now)) throw conflict('case-studies:review.refusals.tooLate');
    await tx.update(caseStudyDecision).set({ takenBackAt: now }).where(eq(caseStudyDecision.id, decisionId));
    await recordEvent(tx, 'caseStudy.decision_taken_back', { caseStudyId: id, decisionId, actorId: moderator.id }, now);
  });
}

/** A stored decision as the rules ask for it. */
export function decisionFacts({ moderatorId, dueAt, effectiveAt, takenBackAt }: typeof caseStudyDecision.$inferSelect): DecisionFacts {
  return { moderatorId, dueAt: dueAt.getTime(), isEffective: effectiveAt !== null, isTakenBack: takenBackAt !== null };
}
