import { and, asc, count, eq, exists, inArray, isNull, not, notExists, type SQL } from 'drizzle-orm';
import type { CaseStudyDecision, CaseStudyState, OrganisationKind } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyContributor, caseStudyDecision, caseStudyRemark, caseStudyVersion } from '#db/schema/case-studies';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { daysBetween } from '~/shared/i18n/format';
import { IN_REVIEW } from '../case-study-states';
import { writtenBy } from '../case-study-visibility.server';
import { isAssignee } from './assignee.server';
import { isTold } from './remark-queries.server';
import { MAX_QUEUE } from './review-limits';
import { canSeeReviewQueue } from './review-rules';

const WITH_WRITER: readonly CaseStudyState[] = ['changes_requested', 'revision_changes_requested'];

/** A story in the queue. */
export type QueuedStory = {
  id: number;
  title: string;
  kind: OrganisationKind | null;
  /** The number of the version that was handed in last. */
  version: number;
  /** Calendar days in which it has stood where it stands now; 0: since today. */
  days: number;
  assignedTo: { id: number; name: string } | null;
  /** Somebody decided, and it can still be taken back. */
  decision: CaseStudyDecision | null;
  /** Remarks that the writers have not answered to. */
  openRemarks: number;
};

export type ReviewQueue = {
  /** Handed in for the first time. */
  fresh: QueuedStory[];
  /** Handed in again, a revision of a published one among them. */
  again: QueuedStory[];
  /** Changes were asked. */
  withWriter: QueuedStory[];
};

/**
 * The stories that wait for a moderator or for their writers, the longest waiting first, without those that the actor
 * wrote. Throws 403 for who is no moderator.
 */
export async function listReviewQueue(actor: Actor, now = new Date()): Promise<ReviewQueue> {
  if (!canSeeReviewQueue(actor)) throw forbidden(actor ? 'case-studies:review.refusals.review' : 'case-studies:refusals.signIn');
  const rows = await listRows(actor.id, now);
  const remarks = await countOpenRemarks(rows.map(({ id }) => id));
  const stories = rows.map(({ stateSince, assigneeId, assigneeName, ...row }) => ({
    ...row,
    days: Math.max(0, daysBetween(stateSince, now)),
    assignedTo: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    openRemarks: remarks.get(row.id) ?? 0,
  }));
  const inReview = stories.filter(({ state }) => IN_REVIEW.includes(state));
  return {
    fresh: inReview.filter(({ version }) => version === 1),
    again: inReview.filter(({ version }) => version > 1),
    withWriter: stories.filter(({ state }) => WITH_WRITER.includes(state)),
  };
}

/** How many stories wait for a decision of this moderator; 0 for everybody else. */
export async function countWaiting(actor: Actor): Promise<number> {
  if (!canSeeReviewQueue(actor)) return 0;
  return read().$count(caseStudy, and(inArray(caseStudy.state, [...IN_REVIEW]), notOwn(actor.id), notExists(openDecision())));
}

async function listRows(moderatorId: number, now: Date) {
  const { id, state, stateSince, versionCount: version } = caseStudy;
  return read()
    .select({
      ...{ id, state, stateSince, version, title: caseStudyVersion.title, kind: organisation.kind },
      ...{ assigneeId: person.id, assigneeName: person.name, decision: caseStudyDecision.decision },
    })
    .from(caseStudy)
    .innerJoin(caseStudyVersion, and(eq(caseStudyVersion.caseStudyId, id), eq(caseStudyVersion.number, version)))
    .leftJoin(organisation, eq(organisation.id, caseStudy.organisationId))
    .leftJoin(person, isAssignee(now))
    .leftJoin(caseStudyDecision, and(eq(caseStudyDecision.caseStudyId, id), isOpen()))
    .where(and(inArray(state, [...IN_REVIEW, ...WITH_WRITER]), notOwn(moderatorId)))
    .orderBy(asc(stateSince), asc(id))
    .limit(MAX_QUEUE);
}

/** Nobody judges their own story; whoever changed it or handed it in counts as well, also when they left the writers (as `hasWordsIn`). */
function notOwn(personId: number): SQL | undefined {
  const handedIn = read()
    .select({ id: caseStudyVersion.id })
    .from(caseStudyVersion)
    .where(and(eq(caseStudyVersion.caseStudyId, caseStudy.id), eq(caseStudyVersion.submittedBy, personId)));
  const changed = read()
    .select({ id: caseStudyContributor.personId })
    .from(caseStudyContributor)
    .where(and(eq(caseStudyContributor.caseStudyId, caseStudy.id), eq(caseStudyContributor.personId, personId)));
  return and(not(writtenBy(read(), personId)), not(exists(handedIn)), not(exists(changed)));
}

function isOpen(): SQL | undefined {
  return and(isNull(caseStudyDecision.effectiveAt), isNull(caseStudyDecision.takenBackAt));
}

function openDecision() {
  return read()
    .select({ id: caseStudyDecision.id })
    .from(caseStudyDecision)
    .where(and(eq(caseStudyDecision.caseStudyId, caseStudy.id), isOpen()));
}

async function countOpenRemarks(ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const db = read();
  const isUnanswered = and(isNull(caseStudyRemark.removedAt), isNull(caseStudyRemark.resolvedAt));
  const rows = await db
    .select({ id: caseStudyRemark.caseStudyId, n: count() })
    .from(caseStudyRemark)
    .where(and(inArray(caseStudyRemark.caseStudyId, ids), isUnanswered, isTold(db)))
    .groupBy(caseStudyRemark.caseStudyId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
