import { and, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { CaseStudyDecision } from '#db/codes';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyDecision, caseStudyVersion } from '#db/schema/case-studies';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { conflict, forbidden } from '~/shared/errors/app-error';
import { formatDateTime } from '~/shared/i18n/format';
import { hasWordsIn, isReviewer } from '../case-study-rules';
import { findCaseStudy, type CaseStudyToActOn } from '../find-case-study.server';

/**
 * The story and the moderator, when they may judge it. Throws 404 for a story the actor may not know of, 403 for who
 * is no moderator or wrote it, also when they left the writers since they handed a version in.
 */
export async function findToReview(db: Queryable, actor: Actor, id: number): Promise<{ found: CaseStudyToActOn; actor: SignedIn }> {
  const found = await findCaseStudy(db, actor, id);
  if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
  if (isReviewer(actor, found)) return { found, actor };
  throw forbidden(hasWordsIn(actor, found) ? 'case-studies:review.refusals.ownStory' : 'case-studies:review.refusals.review');
}

/** The version that was handed in last; undefined before the first. */
export async function findNewestVersion(db: Queryable, id: number) {
  const [row] = await db
    .select()
    .from(caseStudyVersion)
    .where(eq(caseStudyVersion.caseStudyId, id))
    .orderBy(desc(caseStudyVersion.number))
    .limit(1);
  return row;
}

/** A decision that stands: it took effect or is going to. */
export type StandingDecision = typeof caseStudyDecision.$inferSelect & { by: string };

/** The decision on this version that stands; undefined while there is none. */
export async function findDecisionOn(db: Queryable, versionId: number): Promise<StandingDecision | undefined> {
  const [row] = await db
    .select({ decision: caseStudyDecision, by: person.name })
    .from(caseStudyDecision)
    .innerJoin(person, eq(person.id, caseStudyDecision.moderatorId))
    .where(and(eq(caseStudyDecision.versionId, versionId), isStanding()))
    .orderBy(desc(caseStudyDecision.id))
    .limit(1);
  return row && { ...row.decision, by: row.by };
}

/** It was decided, and nobody took it back. */
export function isStanding(): SQL | undefined {
  return isNull(caseStudyDecision.takenBackAt);
}

/** It took effect, so that the writers know. */
export function isEffective(): SQL | undefined {
  return and(isNotNull(caseStudyDecision.effectiveAt), isNull(caseStudyDecision.takenBackAt));
}

const DECIDED_WORDS: Record<CaseStudyDecision, string> = {
  approve: 'case-studies:review.refusals.approvedBy',
  request_changes: 'case-studies:review.refusals.changesAskedBy',
  decline: 'case-studies:review.refusals.declinedBy',
};

/** Who decided what and when, for a moderator who decides on the same version after them (409). */
export function decidedAlready({ decision, by, decidedAt }: StandingDecision, { language, timeZone }: SignedIn) {
  return conflict(DECIDED_WORDS[decision], { name: by, date: formatDateTime(decidedAt, language, timeZone ?? undefined) });
}
