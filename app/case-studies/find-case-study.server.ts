import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { caseStudy, caseStudyCoAuthor, caseStudyContributor, caseStudyVersion } from '#db/schema/case-studies';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { conflict, forbidden, notFound } from '~/shared/errors/app-error';
import { canDo, canReadUnpublished, canWriteCaseStudy, couldDo, isWriter } from './case-study-rules';
import type { CaseStudyAction } from './case-study-states';
import { knownCaseStudy } from './case-study-visibility.server';

/** A case study to act on, as its row stands now, with what the rules ask of it. */
export type CaseStudyToActOn = typeof caseStudy.$inferSelect & InvolvedIds;

/** Who has or had a part in writing it, besides the author. */
export type InvolvedIds = { coAuthorIds: number[]; contributorIds: number[] };

/**
 * The case study as this actor may know of it; throws 404 for every other. Its `content` is for the writers and
 * moderators only. Inside a transaction: give it the `tx`.
 */
export async function findCaseStudy(db: Queryable, actor: Actor, id: number): Promise<CaseStudyToActOn> {
  const [row] = await db
    .select()
    .from(caseStudy)
    .where(and(eq(caseStudy.id, id), knownCaseStudy(db, actor)));
  if (!row) throw notFound();
  return { ...row, ...(await listInvolvedIds(db, id)) };
}

/** As `findCaseStudy`, of what is not published as well: throws 404 for who may not read that. */
export async function findUnpublished(db: Queryable, actor: Actor, id: number): Promise<CaseStudyToActOn> {
  const found = await findCaseStudy(db, actor, id);
  if (!canReadUnpublished(actor, found)) throw notFound();
  return found;
}

/**
 * The case study and the actor, when they may take this step: throws 404 when they may not know of it, 403 when
 * the step is not theirs, 409 when it is, but somebody moved the story on meanwhile.
 */
export async function findToMove(
  db: Queryable,
  actor: Actor,
  { id, action }: { id: number; action: CaseStudyAction },
): Promise<{ found: CaseStudyToActOn; actor: SignedIn }> {
  const found = await findCaseStudy(db, actor, id);
  if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
  if (canDo(actor, action, found)) return { found, actor };
  throw couldDo(actor, action, found) ? conflict('case-studies:refusals.movedOn') : forbidden('case-studies:refusals.step');
}

/**
 * The case study and the actor, when they may change what it says now. Throws 404 when they may not know of it,
 * 403 when they did not write it, 409 when they did, but it is not open for writing (any more).
 */
export async function findToWrite(db: Queryable, actor: Actor, id: number): Promise<{ found: CaseStudyToActOn; actor: SignedIn }> {
  const found = await findCaseStudy(db, actor, id);
  if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
  if (canWriteCaseStudy(actor, found)) return { found, actor };
  throw isWriter(actor, found) ? conflict('case-studies:refusals.notOpen') : forbidden('case-studies:refusals.write');
}

/** The co-authors of a case study, and who ever changed its words or handed them in; each by id. */
export async function listInvolvedIds(db: Queryable, id: number): Promise<InvolvedIds> {
  const rows = await db
    .select({ personId: caseStudyCoAuthor.personId, isContributor: sql`0`.mapWith(Number) })
    .from(caseStudyCoAuthor)
    .where(eq(caseStudyCoAuthor.caseStudyId, id))
    .union(
      db
        .select({ personId: caseStudyVersion.submittedBy, isContributor: sql`1`.mapWith(Number) })
        .from(caseStudyVersion)
        .where(eq(caseStudyVersion.caseStudyId, id)),
    )
    .union(
      db
        .select({ personId: caseStudyContributor.personId, isContributor: sql`1`.mapWith(Number) })
        .from(caseStudyContributor)
        .where(eq(caseStudyContributor.caseStudyId, id)),
    )
    .orderBy(({ personId }) => asc(personId));
  const idsOf = (part: number) => rows.filter(({ isContributor }) => isContributor === part).map(({ personId }) => personId);
  return { coAuthorIds: idsOf(0), contributorIds: idsOf(1) };
}
