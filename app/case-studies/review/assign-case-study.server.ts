import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { caseStudy } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import { conflict } from '~/shared/errors/app-error';
import { findToReview } from './find-review.server';
import { findAssignee } from './assignee.server';
import { canAssignToSelf, canRelease } from './review-rules';

/**
 * Says that the moderator takes this story, for seven days; asked again, the days begin anew. Throws 404 and 403 as
 * `findToReview`, 409 when somebody else has it or it does not wait for a decision any more.
 */
export async function assignToSelf(actor: Actor, id: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: moderator } = await findToReview(tx, actor, id);
    if (!canAssignToSelf(moderator, found)) throw conflict('case-studies:refusals.movedOn');
    const assignee = await findAssignee(tx, id, now);
    if (assignee && assignee.id !== moderator.id) throw conflict('case-studies:review.refusals.assigned', { name: assignee.name });
    await tx.update(caseStudy).set({ assignedTo: moderator.id, assignedAt: now }).where(eq(caseStudy.id, id));
  });
}

/** Leaves the story to whoever has time. Nothing when one did not have it. Throws 404 and 403 as `findToReview`. */
export async function releaseCaseStudy(actor: Actor, id: number): Promise<void> {
  await write(async (tx) => {
    const { found, actor: moderator } = await findToReview(tx, actor, id);
    if (!canRelease(moderator, found)) return;
    await tx.update(caseStudy).set({ assignedTo: null, assignedAt: null }).where(eq(caseStudy.id, id));
  });
}
