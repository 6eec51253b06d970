import { and, eq, inArray, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyDecision, caseStudyMessage } from '#db/schema/case-studies';
import type { Actor } from '~/shared/actor';
import { conflict, forbidden } from '~/shared/errors/app-error';
import { recordEventAt } from '~/shared/outbox/record-event.server';
import { isReviewer, isWriter } from '../case-study-rules';
import { findUnpublished, type CaseStudyToActOn } from '../find-case-study.server';
import { canTalk, isPartyToReview } from './review-rules';

export type NewMessage = { text: string; submissionKey: string };

/**
 * Says something in the conversation between the writers and the moderators; the other side is mailed. Sending the same
 * form twice says it once. Throws 404 for a story the actor may not know of, 403 for who has no part in
 * the review, 409 for a story that was never handed in or was withdrawn.
 */
export async function sendMessage(actor: Actor, id: number, { text, submissionKey }: NewMessage, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const found = await findUnpublished(tx, actor, id);
    if (!isPartyToReview(actor, found)) throw forbidden('case-studies:review.refusals.review');
    if (!canTalk(actor, found)) throw conflict('case-studies:review.refusals.noTalk');
    const said = { caseStudyId: id, writtenBy: actor.id, text, writtenAt: now, submissionKey };
    const [made] = await tx.insert(caseStudyMessage).values(said).onConflictDoNothing().returning({ id: caseStudyMessage.id });
    if (!made) return;
    const others = isWriter(actor, found) ? await listModeratorsToTell(tx, found) : [found.authorId, ...found.coAuthorIds];
    const told = others.map((personId) => ({ payload: { messageId: made.id, personId }, dueAt: now }));
    await recordEventAt(tx, 'caseStudy.message_told', told, now);
  });
}

/** The moderators who are busy with the story; while nobody is, all of them, so that somebody answers. */
async function listModeratorsToTell(tx: Tx, found: CaseStudyToActOn): Promise<number[]> {
  const moderators = await tx
    .select()
    .from(person)
    .where(and(inArray(person.role, ['moderator', 'admin']), isNull(person.suspendedAt)));
  const others = moderators.filter((moderator) => isReviewer(moderator, found));
  const busy = await listBusy(tx, found.id);
  const told = [others.filter(({ id }) => busy.has(id)), others.filter(({ role }) => role === 'moderator'), others];
  return (told.find((group) => group.length > 0) ?? []).map(({ id }) => id);
}

/** Who took the story, decided about it or spoke of it. */
async function listBusy(tx: Tx, id: number): Promise<Set<number | null>> {
  const took = await tx.select({ personId: caseStudy.assignedTo }).from(caseStudy).where(eq(caseStudy.id, id));
  const decided = await tx
    .select({ personId: caseStudyDecision.moderatorId })
    .from(caseStudyDecision)
    .where(and(eq(caseStudyDecision.caseStudyId, id), isNull(caseStudyDecision.takenBackAt)));
  const spoke = await tx.select({ personId: caseStudyMessage.writtenBy }).from(caseStudyMessage).where(eq(caseStudyMessage.caseStudyId, id));
  return new Set([...took, ...decided, ...spoke].map(({ personId }) => personId));
}
