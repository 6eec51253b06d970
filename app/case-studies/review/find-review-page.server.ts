import { randomUUID } from 'node:crypto';
import { and, desc, eq, lt } from 'drizzle-orm';
import { houseSettings } from '~/house/house-settings.server';
import { read } from '#db/connection.server';
import { caseStudyDecision, caseStudyVersion } from '#db/schema/case-studies';
import { findOrganisationLabel } from '~/organisations/organisation-queries.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { daysBetween } from '~/shared/i18n/format';
import { translator } from '~/shared/i18n/translator';
import { findWriter, listCoAuthors } from '../writers.server';
import { findAssignee } from './assignee.server';
import { checklistPoints } from './review-checklist';
import { compareVersions } from './compare-versions';
import { listMessages } from './conversation-queries.server';
import { findDecisionOn, findNewestVersion, findToReview, isEffective } from './find-review.server';
import { listRemarks } from './remark-queries.server';
import type { ReviewData, ShownDecision } from './review-data';
import { canAssignToSelf, canDecide, canRelease, canRemark, canSeeReview, canTakeBack, canTalk } from './review-rules';
import { decisionFacts } from './take-back-decision.server';

type Version = typeof caseStudyVersion.$inferSelect;

/**
 * The review of the version that was handed in last. Throws 404 for a story the actor may not know of or that was
 * never handed in, 403 for who is no moderator or wrote it.
 */
export async function findReviewPage(actor: Actor, id: number, now = new Date()): Promise<ReviewData> {
  const db = read();
  const { found, actor: moderator } = await findToReview(db, actor, id);
  const version = await findNewestVersion(db, id);
  if (!version || !canSeeReview(moderator, found)) throw notFound();
  const assignedTo = (await findAssignee(db, id, now)) ?? null;
  const decision = await findShownDecision(moderator, version.id, now);
  const { reviewChecklist } = await houseSettings(db);
  return {
    id,
    title: version.title,
    state: found.state,
    days: Math.max(0, daysBetween(found.stateSince, now)),
    version: { id: version.id, number: version.number, submittedAt: version.submittedAt.getTime() },
    content: version.content,
    author: await findWriter(db, found.authorId),
    coAuthors: await listCoAuthors(db, id),
    organisation: await findOrganisationLabel(found.organisationId),
    remarks: await listRemarks(db, id),
    changes: await findChanges(moderator, version),
    messages: await listMessages(db, id),
    assignedTo,
    decision,
    checklist: checklistPoints(reviewChecklist, moderator.language),
    readerId: moderator.id,
    can: {
      assign: assignedTo === null && canAssignToSelf(moderator, found),
      release: assignedTo !== null && canRelease(moderator, found),
      decide: canDecide(moderator, 'approve', { ...found, isDecided: decision !== null }),
      remark: canRemark(moderator, found),
      talk: canTalk(moderator, found),
    },
    submissionKey: randomUUID(),
  };
}

async function findShownDecision(actor: SignedIn, versionId: number, now: Date): Promise<ShownDecision | null> {
  const row = await findDecisionOn(read(), versionId);
  if (!row) return null;
  const { id, decision, reason, message, checklist, by, decidedAt, dueAt } = row;
  const facts = decisionFacts(row);
  const minutesLeft = Math.max(1, Math.ceil((dueAt.getTime() - now.getTime()) / 60_000));
  const { isEffective: isInEffect } = facts;
  const said = { id, decision, reason, message, checklist, by, decidedAt: decidedAt.getTime() };
  return { ...said, isEffective: isInEffect, canTakeBack: canTakeBack(actor, facts, now), minutesLeft };
}

async function findChanges({ language }: SignedIn, version: Version): Promise<ReviewData['changes']> {
  const [judged] = await read()
    .select({ number: caseStudyVersion.number, content: caseStudyVersion.content })
    .from(caseStudyVersion)
    .innerJoin(caseStudyDecision, and(eq(caseStudyDecision.versionId, caseStudyVersion.id), isEffective()))
    .where(and(eq(caseStudyVersion.caseStudyId, version.caseStudyId), lt(caseStudyVersion.number, version.number)))
    .orderBy(desc(caseStudyVersion.number))
    .limit(1);
  return judged ? { comparedWith: judged.number, parts: compareVersions(judged.content, version.content, { language, t: translator(language) }) } : null;
}
