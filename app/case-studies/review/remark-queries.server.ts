import { and, asc, desc, eq, exists, isNull, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyDecision, caseStudyRemark, caseStudyVersion } from '#db/schema/case-studies';
import { isEffective } from './find-review.server';

/** A remark on a passage as a page shows it; moments in milliseconds since 1970. */
export type RemarkData = {
  id: number;
  /** The number of the version that it is about. */
  version: number;
  field: string;
  /** Empty: the whole field. */
  passage: string;
  text: string;
  moderatorId: number;
  by: string;
  at: number;
  resolvedAt: number | null;
};

/** The decision on the version of a remark took effect: from then on the writers read it. */
export function isTold(db: Queryable): SQL {
  const decided = db
    .select({ id: caseStudyDecision.id })
    .from(caseStudyDecision)
    .where(and(eq(caseStudyDecision.versionId, caseStudyRemark.versionId), isEffective()));
  return exists(decided);
}

/** All remarks on a story, for moderators: on whatever version, in the order in which they were made. */
export async function listRemarks(db: Queryable, caseStudyId: number): Promise<RemarkData[]> {
  return remarks(db, and(eq(caseStudyRemark.caseStudyId, caseStudyId), isNull(caseStudyRemark.removedAt)));
}

/** The remarks that its writers read: those on the version that was decided on last, once that decision took effect. */
export async function listToldRemarks(db: Queryable, caseStudyId: number): Promise<RemarkData[]> {
  const [last] = await db
    .select({ versionId: caseStudyDecision.versionId })
    .from(caseStudyDecision)
    .where(and(eq(caseStudyDecision.caseStudyId, caseStudyId), isEffective()))
    .orderBy(desc(caseStudyDecision.id))
    .limit(1);
  if (!last) return [];
  return remarks(db, and(eq(caseStudyRemark.versionId, last.versionId), isNull(caseStudyRemark.removedAt)));
}

async function remarks(db: Queryable, which: SQL | undefined): Promise<RemarkData[]> {
  const { id, field, passage, text, moderatorId, createdAt, resolvedAt } = caseStudyRemark;
  const rows = await db
    .select({ id, field, passage, text, moderatorId, createdAt, resolvedAt, by: person.name, version: caseStudyVersion.number })
    .from(caseStudyRemark)
    .innerJoin(person, eq(person.id, moderatorId))
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudyRemark.versionId))
    .where(which)
    .orderBy(asc(id));
  return rows.map(({ createdAt: at, resolvedAt: done, ...row }) => ({ ...row, at: at.getTime(), resolvedAt: done?.getTime() ?? null }));
}
