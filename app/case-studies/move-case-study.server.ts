import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import type { CaseStudyState } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { caseStudy, caseStudyDecision, caseStudyMove } from '#db/schema/case-studies';
import { topic } from '#db/schema/forum';
import { conflict } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findTransition, IN_REVIEW, PUBLIC, type CaseStudyAction } from './case-study-states';
import type { CaseStudyToActOn } from './find-case-study.server';

/** What is written down of each step of a reviewer. */
const AUDITED = {
  approve: 'case_study.approved',
  request_changes: 'case_study.changes_requested',
  decline: 'case_study.declined',
} as const;

type Step = {
  found: Pick<CaseStudyToActOn, 'id' | 'state' | 'authorId' | 'publishedAt' | 'publishedVersionId' | 'organisationId'>;
  action: CaseStudyAction;
  /** Who takes it; of a decision that takes effect later, whoever decided. */
  actor: { id: number };
  /** The version that `approve` publishes. */
  versionId?: number;
  now: Date;
};

/**
 * Moves a case study to its next state, in the transaction that is the reason for it, and does what belongs to
 * every move: its history, the record, who is told, the conversation of a withdrawn one. It is the only place that
 * changes `state`. Whether the actor may is for the caller to check. Returns the new state. Throws 409 when it
 * is not in the state any more from which this step leads.
 */
export async function moveCaseStudy(tx: Tx, { found, action, actor, versionId, now }: Step): Promise<CaseStudyState> {
  const step = findTransition(action, found.state);
  if (!step) throw conflict('case-studies:refusals.movedOn');
  const { from, to } = step;
  const publication = publicationAfter(action, found, { versionId, to, now });
  const leavesReview = IN_REVIEW.includes(from);
  const moved = await tx
    .update(caseStudy)
    .set({ state: to, stateSince: now, ...publication, ...(leavesReview && { assignedTo: null, assignedAt: null }) })
    .where(and(eq(caseStudy.id, found.id), eq(caseStudy.state, from)))
    .returning({ id: caseStudy.id });
  if (moved.length === 0) throw conflict('case-studies:refusals.movedOn');
  await tx.insert(caseStudyMove).values({ caseStudyId: found.id, action, from, to, movedBy: actor.id, movedAt: now });
  if (step.by === 'reviewer') await auditReview(tx, { id: found.id, action, actorId: actor.id, now });
  else if (leavesReview) await voidDecision(tx, found.id, now);
  await hideConversation(tx, found.id, { from, to, now });
  const said = { caseStudyId: found.id, from, to, actorId: actor.id, versionId: versionId ?? null };
  await recordEvent(tx, `caseStudy.${action}`, said, now);
  if (PUBLIC.includes(from) || PUBLIC.includes(to)) await bumpContentVersion(tx);
  return to;
}

/** What readers see after the step; a step that changes nothing of it leaves it alone. */
function publicationAfter(
  action: CaseStudyAction,
  found: Step['found'],
  { versionId, to, now }: { versionId?: number; to: CaseStudyState; now: Date },
) {
  if (!PUBLIC.includes(to)) return { publishedVersionId: null, publishedAt: null };
  if (action !== 'approve') return {};
  if (versionId === undefined) throw new Error('to approve takes the version that is published');
  return { publishedVersionId: versionId, publishedAt: found.publishedAt ?? now };
}

async function auditReview(
  tx: Tx,
  { id, action, actorId, now }: { id: number; action: CaseStudyAction; actorId: number; now: Date },
): Promise<void> {
  if (!(action in AUDITED)) return;
  const act = AUDITED[action as keyof typeof AUDITED];
  await recordAudit(tx, { actorId, action: act, subjectKind: 'case_study', subjectId: id }, now);
}

/** A decision that has no effect yet is overtaken when the author takes the story out of the review. */
async function voidDecision(tx: Tx, caseStudyId: number, now: Date): Promise<void> {
  const open = and(
    eq(caseStudyDecision.caseStudyId, caseStudyId),
    isNull(caseStudyDecision.effectiveAt),
    isNull(caseStudyDecision.takenBackAt),
  );
  await tx.update(caseStudyDecision).set({ takenBackAt: now }).where(open);
}

/** The conversation is there for everybody while the story is. */
async function hideConversation(
  tx: Tx,
  caseStudyId: number,
  { from, to, now }: { from: CaseStudyState; to: CaseStudyState; now: Date },
): Promise<void> {
  if (PUBLIC.includes(from) === PUBLIC.includes(to)) return;
  const withdrawnAt = PUBLIC.includes(to) ? null : now;
  await tx.update(topic).set({ withdrawnAt }).where(eq(topic.caseStudyId, caseStudyId));
}
