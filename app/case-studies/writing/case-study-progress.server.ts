import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { CaseStudyContent, CaseStudyDecision, CaseStudyState, DecisionReason } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyDecision, caseStudyMove, caseStudyVersion } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import type { FieldErrors } from '~/shared/forms/messages';
import type { WriterData } from '../case-study-data';
import { canDo, canRemoveCoAuthor, canWriteCaseStudy, isWriter } from '../case-study-rules';
import { CASE_STUDY_ACTIONS, type CaseStudyAction } from '../case-study-states';
import { shortcomingsOf } from '../case-study-content';
import { findUnpublished } from '../find-case-study.server';
import { findNewestVersion } from '../review/find-review.server';
import { findWriter, listCoAuthors } from '../writers.server';
import { errorsOf } from './story-values';

/** Steps that are shown: those of years would hide the last ones. */
const MAX_MOVES = 50;

/** One step in the life of a story; `at` in milliseconds since 1970. */
export type MoveData = { id: number; action: CaseStudyAction; to: CaseStudyState; at: number; by: string };

export type DecisionData = { decision: CaseStudyDecision; reason: DecisionReason | null; message: string; at: number; by: string };

/** What a version says and when it was handed in, in milliseconds since 1970. */
export type HandedInData = { content: CaseStudyContent; at: number };

export type Progress = {
  id: number;
  title: string;
  state: CaseStudyState;
  stateSince: number;
  publishedSlug: string | null;
  author: WriterData;
  coAuthors: WriterData[];
  moves: MoveData[];
  /** The last decision that took effect; null before the first. */
  decision: DecisionData | null;
  /** What was handed in last; null before the first time, and when it is what readers see. */
  handedIn: HandedInData | null;
  /** What is missing before it can be submitted, by the id of the field. */
  missing: FieldErrors;
  can: Record<CaseStudyAction | 'write' | 'leave', boolean>;
  isWriter: boolean;
};

/** Where a story is, for its writers and for moderators. Throws 404 for every other. */
export async function findProgress(actor: Actor, id: number): Promise<Progress> {
  const db = read();
  const found = await findUnpublished(db, actor, id);
  const steps = CASE_STUDY_ACTIONS.map((action) => [action, canDo(actor, action, found)] as const);
  const leave = actor !== null && canRemoveCoAuthor(actor, found, actor.id);
  return {
    id,
    title: found.content.title,
    state: found.state,
    stateSince: found.stateSince.getTime(),
    publishedSlug: await findSlug(found.publishedVersionId),
    author: await findWriter(db, found.authorId),
    coAuthors: await listCoAuthors(db, id),
    moves: await listMoves(id),
    decision: await findLastDecision(id),
    handedIn: await findHandedIn(id, found.publishedVersionId),
    missing: errorsOf(shortcomingsOf(found.content, { hasOrganisation: found.organisationId !== null })),
    can: { ...(Object.fromEntries(steps) as Record<CaseStudyAction, boolean>), write: canWriteCaseStudy(actor, found), leave },
    isWriter: isWriter(actor, found),
  };
}

async function findSlug(versionId: number | null): Promise<string | null> {
  if (versionId === null) return null;
  const [row] = await read().select({ slug: caseStudyVersion.slug }).from(caseStudyVersion).where(eq(caseStudyVersion.id, versionId));
  return row?.slug ?? null;
}

async function findHandedIn(id: number, publishedVersionId: number | null): Promise<HandedInData | null> {
  const version = await findNewestVersion(read(), id);
  if (!version || version.id === publishedVersionId) return null;
  return { content: version.content, at: version.submittedAt.getTime() };
}

/** The newest first. */
async function listMoves(id: number): Promise<MoveData[]> {
  const rows = await read()
    .select({ id: caseStudyMove.id, action: caseStudyMove.action, to: caseStudyMove.to, at: caseStudyMove.movedAt, by: person.name })
    .from(caseStudyMove)
    .innerJoin(person, eq(person.id, caseStudyMove.movedBy))
    .where(eq(caseStudyMove.caseStudyId, id))
    .orderBy(desc(caseStudyMove.id))
    .limit(MAX_MOVES);
  // Only `moveCaseStudy` writes moves.
  return rows.map((row) => ({ ...row, action: row.action as CaseStudyAction, at: row.at.getTime() }));
}

/** The last decision on this story that took effect; null before the first. For who may read the unpublished. */
export async function findLastDecision(id: number): Promise<DecisionData | null> {
  const { decision, reason, message, effectiveAt } = caseStudyDecision;
  const effective = and(eq(caseStudyDecision.caseStudyId, id), isNotNull(effectiveAt), isNull(caseStudyDecision.takenBackAt));
  const [row] = await read()
    .select({ decision, reason, message, effectiveAt, by: person.name })
    .from(caseStudyDecision)
    .innerJoin(person, eq(person.id, caseStudyDecision.moderatorId))
    .where(effective)
    .orderBy(desc(caseStudyDecision.id))
    .limit(1);
  if (!row) return null;
  const { effectiveAt: at, ...said } = row;
  return { ...said, at: at?.getTime() ?? 0 };
}
