import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import type { ExperimentStatus, FieldValues } from '#db/codes';
import { write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { experiment, experimentMove } from '#db/schema/experiments';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { conflict, forbidden, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findExperiment, findLastMove, type ExperimentToActOn } from './experiment-facts.server';
import { lackingOfMove } from './asked';
import { requireDayToCome } from './day-to-come.server';
import { fieldsAskedFor, isMove, type Status } from './experiment-moves';
import { canMoveExperiment } from './experiment-rules';
import { scheduleReminder } from './schedule-reminder.server';
import { storeWhatWasAsked } from './store-asked-fields.server';
import { countTrials } from './trial-facts.server';

/** A step to another status, with what that status asks for. */
export type Move = {
  /** What the form was opened with: the status and the version of the opening post. */
  from: Status;
  revision: number;
  to: ExperimentStatus;
  fields: FieldValues;
  /** The 30-second summary; null leaves it as it is. */
  summary: string | null;
};

/**
 * Takes an experiment to another status and keeps what that asks for in its fields, as an edit of the opening post
 * does. Sent again it changes nothing more. Throws 404 for a topic the actor may not read, 403 for one they may not
 * move, 409 when it was moved or edited since, 422 at the field that the new status still needs, or at `to`.
 */
export async function moveExperiment(actor: Actor, topicId: number, move: Move, at?: Date): Promise<{ id: number; slug: string }> {
  return write(async (tx) => {
    const now = at ?? new Date();
    const { mover, found } = await findExperimentToMove(tx, actor, topicId);
    const address = { id: topicId, slug: found.slug };
    if (found.status !== move.from) {
      if (await isSentAgain(tx, mover, found, move)) return address;
      throw conflict('forum:experiments.movedMeanwhile');
    }
    if (found.opening.revision !== move.revision) throw conflict('forum:experiments.editedMeanwhile');
    if (!isMove(found.status, move.to)) throw refused('to', 'forum:experiments.noSuchMove');
    const asked = requireWhatIsAsked(found, move, now);
    const fields = { ...found.fields, ...asked };
    await storeWhatWasAsked(tx, { editor: mover, found, fields, summary: move.summary ?? found.summary }, now);
    await storeStatus(tx, { found, to: move.to, now });
    await tx.insert(experimentMove).values({ topicId, from: found.status, to: move.to, fields: asked, movedBy: mover.id, movedAt: now });
    await scheduleReminder(tx, topicId, fields.evaluateOn ?? null, now);
    await tell(tx, { mover, found, to: move.to, now });
    return address;
  });
}

/** The experiment, when this actor may move it: throws 404 when they may not read it, else 403. */
export async function findExperimentToMove(db: Queryable, actor: Actor, topicId: number): Promise<{ mover: SignedIn; found: ExperimentToActOn }> {
  const found = await findExperiment(db, actor, topicId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canMoveExperiment(actor, found)) throw forbidden('forum:experiments.mayNotMove');
  return { mover: actor, found };
}

async function isSentAgain(tx: Tx, mover: SignedIn, found: ExperimentToActOn, { from, to }: Move): Promise<boolean> {
  const last = await findLastMove(tx, found.topicId);
  return last?.by.id === mover.id && last.from === from && last.to === to;
}

/** What was said in answer to what this step asks. Throws a 422 at the first field that is still empty. */
function requireWhatIsAsked(found: ExperimentToActOn, { to, fields, summary }: Move, now: Date): FieldValues {
  const told = { fields: { ...found.fields, ...fields }, summary: summary ?? found.summary };
  const [first] = Object.entries(lackingOfMove(found.status, to, found, told));
  if (first) throw refused(first[0], first[1].key, first[1].params);
  const asked = fieldsAskedFor(found.status, to, found.fields).map(({ name }) => [name, told.fields[name] ?? '']);
  const answers = Object.fromEntries(asked) as FieldValues;
  requireDayToCome({ stage: to, day: answers.evaluateOn, before: undefined }, now);
  return answers;
}

type Storing = { found: ExperimentToActOn; to: ExperimentStatus; now: Date };

async function storeStatus(tx: Tx, { found, to: status, now: statusSince }: Storing): Promise<void> {
  const { topicId } = found;
  if (found.status !== null) {
    await tx.update(experiment).set({ status, statusSince }).where(eq(experiment.topicId, topicId));
    return;
  }
  // Those who tried it before it was taken back that anybody said how far it is.
  const trialCount = (await countTrials(tx, [topicId])).get(topicId) ?? 0;
  await tx.insert(experiment).values({ topicId, status, statusSince, trialCount });
}

async function tell(tx: Tx, { mover, found, to, now }: Storing & { mover: SignedIn }): Promise<void> {
  const { topicId, status: from, authorId } = found;
  await recordEvent(tx, 'experiment.moved', { topicId, from, to, actorId: mover.id }, now);
  if (mover.id !== authorId) {
    const subject = { subjectKind: 'topic', subjectId: topicId, details: { from, to } };
    await recordAudit(tx, { actorId: mover.id, action: 'experiment.moved', ...subject }, now);
  }
  await bumpContentVersion(tx);
}
