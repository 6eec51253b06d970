import { asc, eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { caseStudy, caseStudyCoAuthor, caseStudyDecision } from '#db/schema/case-studies';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findTransition } from '../case-study-states';
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
    for (const personId of await listWriterIds(tx, found)) await recordEvent(tx, 'caseStudy.decision_told', { decisionId, personId }, now);
  });
}

async function findStory(tx: Tx, id: number) {
  const [row] = await tx.select().from(caseStudy).where(eq(caseStudy.id, id));
  if (!row) throw new Error(`no case study ${id}`);
  return row;
}

/** The author and the co-authors of a story. */
async function listWriterIds(tx: Tx, { id, authorId }: { id: number; authorId: number }): Promise<number[]> {
  const rows = await tx
    .select({ personId: caseStudyCoAuthor.personId })
    .from(caseStudyCoAuthor)
    .where(eq(caseStudyCoAuthor.caseStudyId, id))
    .orderBy(asc(caseStudyCoAuthor.personId));
  return [authorId, ...rows.map(({ personId }) => personId)];
}
