import { and, eq, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { caseStudyRemark } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import { conflict, forbidden, notFound, refused } from '~/shared/errors/app-error';
import { isWriter } from '../case-study-rules';
import { findUnpublished } from '../find-case-study.server';
import { findNewestVersion, findToReview } from './find-review.server';
import { isTold } from './remark-queries.server';
import { REMARKABLE } from './review-names';
import { canRemark, canRemoveRemark, canResolveRemark, type RemarkFacts } from './review-rules';
import { holdsPassage, partText } from './story-parts';

/** `passage`: the words that it is about, as they stand in the field; empty: the whole field. */
export type Remark = { versionId: number; field: string; passage: string; text: string };

/**
 * Remarks on a passage of the version that was handed in last; the writers read it once a decision on that version
 * takes effect. The same remark again makes no second one. Throws 404 and 403 as `findToReview`, 409 when the version
 * is not the newest or waits for no decision any more, 422 when the passage does not stand in the field.
 */
export async function addRemark(actor: Actor, id: number, { versionId, field, passage, text }: Remark, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: moderator } = await findToReview(tx, actor, id);
    const version = await findNewestVersion(tx, id);
    if (!canRemark(moderator, found) || version?.id !== versionId) throw conflict('case-studies:refusals.movedOn');
    if (!REMARKABLE.includes(field)) throw refused('field', 'case-studies:review.remark.fieldUnknown');
    if (!holdsPassage(partText(version.content, field, moderator.language), passage)) throw refused('passage', 'case-studies:review.remark.passageUnknown');
    const said = { caseStudyId: id, versionId, field, passage, text, moderatorId: moderator.id };
    if (!(await isThere(tx, said))) await tx.insert(caseStudyRemark).values({ ...said, createdAt: now });
  });
}

/** Takes a remark away that nobody but moderators has read. Throws 404 and 403 as `findToReview`, 409 when it was told. */
export async function removeRemark(actor: Actor, id: number, remarkId: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: moderator } = await findToReview(tx, actor, id);
    const remark = await findRemark(tx, id, remarkId);
    if (remark.moderatorId !== moderator.id) throw forbidden('case-studies:review.refusals.remark');
    if (remark.isRemoved) return;
    if (!canRemoveRemark(moderator, found, remark)) throw conflict('case-studies:refusals.movedOn');
    await tx.update(caseStudyRemark).set({ removedAt: now }).where(eq(caseStudyRemark.id, remarkId));
  });
}

type Resolution = { remarkId: number; isResolved: boolean };

/**
 * Says that what a remark asks was done, or not after all. Throws 404 for a remark the actor may not know of, 403 for
 * who did not write the story, 409 when the story is not under way any more.
 */
export async function resolveRemark(actor: Actor, id: number, { remarkId, isResolved }: Resolution, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const found = await findUnpublished(tx, actor, id);
    const remark = await findRemark(tx, id, remarkId);
    if (!isWriter(actor, found)) throw forbidden('case-studies:review.refusals.resolve');
    // The writers may not know of it yet.
    if (!remark.isTold || remark.isRemoved) throw notFound();
    if (!canResolveRemark(actor, found, remark)) throw conflict('case-studies:refusals.movedOn');
    const resolution = isResolved ? { resolvedAt: now, resolvedBy: actor.id } : { resolvedAt: null, resolvedBy: null };
    await tx.update(caseStudyRemark).set(resolution).where(eq(caseStudyRemark.id, remarkId));
  });
}

async function findRemark(tx: Tx, caseStudyId: number, remarkId: number): Promise<RemarkFacts> {
  const ofStory = and(eq(caseStudyRemark.id, remarkId), eq(caseStudyRemark.caseStudyId, caseStudyId));
  const [row] = await tx.select().from(caseStudyRemark).where(ofStory);
  if (!row) throw notFound();
  const told = await tx.select({ id: caseStudyRemark.id }).from(caseStudyRemark).where(and(ofStory, isTold(tx)));
  return { moderatorId: row.moderatorId, isTold: told.length > 0, isRemoved: row.removedAt !== null };
}

async function isThere(tx: Tx, { versionId, moderatorId, field, passage, text }: Remark & { moderatorId: number }): Promise<boolean> {
  const same = and(
    eq(caseStudyRemark.versionId, versionId),
    eq(caseStudyRemark.moderatorId, moderatorId),
    eq(caseStudyRemark.field, field),
    eq(caseStudyRemark.passage, passage),
    eq(caseStudyRemark.text, text),
    isNull(caseStudyRemark.removedAt),
  );
  return (await tx.select({ id: caseStudyRemark.id }).from(caseStudyRemark).where(same)).length > 0;
}
