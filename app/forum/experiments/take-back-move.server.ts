import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { experiment, experimentMove } from '#db/schema/experiments';
import { isMember, type Actor } from '~/shared/actor';
import { conflict, forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findExperiment, findLastMove } from './experiment-facts.server';
import { canMoveExperiment, canTakeBackMove } from './experiment-rules';

/**
 * Takes the newest step back, within ten minutes, for who made it: the status is what it was, the text stays. Throws
 * 404 for a topic the actor may not read, 403 for a step that is not theirs, 409 when the time is over or another step
 * came after it.
 */
export async function takeBackMove(actor: Actor, topicId: number, moveId: number, now = new Date()): Promise<{ id: number; slug: string }> {
  return write(async (tx) => {
    const found = await findExperiment(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    const last = await findLastMove(tx, topicId);
    const isOwnStep = canMoveExperiment(actor, found) && last?.by.id === actor.id;
    if (!isOwnStep || !last) throw forbidden('forum:experiments.mayNotTakeBack');
    const isBeginning = last.from === null && last.at.getTime() === found.createdAt.getTime();
    const facts = { movedById: last.by.id, movedAt: last.at.getTime(), isPast: last.id !== moveId, isBeginning };
    if (!canTakeBackMove(actor, found, facts, now)) throw conflict('forum:experiments.tooLate');
    await tx.update(experimentMove).set({ takenBackAt: now }).where(eq(experimentMove.id, last.id));
    await goBack(tx, topicId);
    await recordEvent(tx, 'experiment.move_taken_back', { topicId, from: last.to, to: last.from, actorId: actor.id }, now);
    if (actor.id !== found.authorId) {
      const subject = { subjectKind: 'topic', subjectId: topicId, details: { from: last.to, to: last.from } };
      await recordAudit(tx, { actorId: actor.id, action: 'experiment.move_taken_back', ...subject }, now);
    }
    await bumpContentVersion(tx);
    return { id: topicId, slug: found.slug };
  });
}

/** Sets the status by the step that is the newest now; without one nobody has said how far it is. */
async function goBack(tx: Tx, topicId: number): Promise<void> {
  const before = await findLastMove(tx, topicId);
  // What was to remind of that step is still on its way: it asks for the moment in which the step was made.
  if (before) await tx.update(experiment).set({ status: before.to, statusSince: before.at }).where(eq(experiment.topicId, topicId));
  else await tx.delete(experiment).where(eq(experiment.topicId, topicId));
}
