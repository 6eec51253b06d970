import { eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { caseStudy, caseStudyDecision } from '#db/schema/case-studies';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { recordEventAt } from '~/shared/outbox/record-event.server';
import { findTransition } from '../case-study-states';
import { listInvolvedIds } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';
import { findNewestVersion } from './find-review.server';

/**
 * Lets a decision take effect, once its time to take it back is over: moves the story, and has every writer told. Does
 * nothing the second time, and nothing for one that was taken back or overtaken.
 */
export async function applyDecision({ payload }: RecordedEvent, now = new Date()): Promise<void> {
  const decisionId = Number(payload.decisionId);
  await write(async (tx) => {
    const [decided] = await tx.select().from(caseStudyDecision).where(eq(caseStudyDecision.id, decisionId));
    if (!decided || decided.effectiveAt || decided.takenBackAt) return;
    const { caseStudyId, versionId, decision, moderatorId } = decided;
    const found = await findStory(tx, caseStudyId);
    const newest = await findNewestVersion(tx, caseStudyId);
    // Whatever went on meanwhile: a decision is about the version that was read, and never about another.
    const isOvertaken = newest?.id !== versionId || !findTransition(decision, found.state);
    const outcome = isOvertaken ? { takenBackAt: now } : { effectiveAt: now };
    await tx.update(caseStudyDecision).set(outcome).where(eq(caseStudyDecision.id, decisionId));
    if (isOvertaken) return;
    await moveCaseStudy(tx, { found, action: decision, actor: { id: moderatorId }, versionId, now });
    const { coAuthorIds } = await listInvolvedIds(tx, caseStudyId);
    const told = [found.authorId, ...coAuthorIds].map((personId) => ({ payload: { decisionId, personId }, dueAt: now }));
    await recordEventAt(tx, 'caseStudy.decision_told', told, now);
  });
}

async function findStory(tx: Tx, id: number) {
  const [row] = await tx.select().from(caseStudy).where(eq(caseStudy.id, id));
  if (!row) throw new Error(`no case study ${id}`);
  return row;
}
