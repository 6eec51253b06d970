import { eq } from 'drizzle-orm';
import type { Verdict } from '#db/codes';
import { recordAudit } from '~/audit/record.server';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { experimentTrial } from '#db/schema/experiments';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findExperiment } from './experiment-facts.server';
import { canRemoveResult, canReportTrial } from './experiment-rules';
import { findOwnTrial } from './trial-facts.server';

type Address = { id: number; slug: string };

/**
 * Says what came of one's own trial, or says it otherwise. The same again changes nothing. Throws 404 for a topic the
 * actor may not read, 403 for who tries nothing here.
 */
export async function reportTrial(actor: Actor, topicId: number, report: { verdict: Verdict; result: string }, now = new Date()): Promise<Address> {
  return write(async (tx) => {
    const found = await findExperiment(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    const own = await findOwnTrial(tx, topicId, actor.id);
    if (!own || !canReportTrial(actor, found, { personId: own.personId, withdrawn: own.withdrawnAt !== null })) {
      throw forbidden('forum:experiments.noTrial');
    }
    const address = { id: topicId, slug: found.slug };
    if (own.verdict === report.verdict && own.result === report.result) return address;
    await tx.update(experimentTrial).set({ ...report, reportedAt: now }).where(eq(experimentTrial.id, own.id));
    const details = { topicId, trialId: own.id, actorId: actor.id };
    await recordEvent(tx, 'experiment.trial_reported', { ...details, authorId: found.authorId }, now);
    await bumpContentVersion(tx);
    return address;
  });
}

/**
 * Takes away what somebody wrote about their trial, on record; the trial itself stays. Throws 404 for a trial that is
 * not there, 403 for who may not.
 */
export async function removeResult(actor: Actor, topicId: number, trialId: number, now = new Date()): Promise<Address> {
  return write(async (tx) => {
    const found = await findExperiment(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    const [trial] = await tx.select().from(experimentTrial).where(eq(experimentTrial.id, trialId));
    if (trial?.topicId !== topicId) throw notFound();
    const facts = { personId: trial.personId, withdrawn: trial.withdrawnAt !== null, reported: trial.reportedAt !== null };
    if (!canRemoveResult(actor, found, facts)) throw forbidden('forum:experiments.mayNotRemove');
    await tx.update(experimentTrial).set({ verdict: null, result: null, reportedAt: null }).where(eq(experimentTrial.id, trialId));
    const details = { topicId, personId: trial.personId };
    await recordEvent(tx, 'experiment.result_removed', { ...details, actorId: actor.id }, now);
    await recordAudit(tx, { actorId: actor.id, action: 'experiment.result_removed', subjectKind: 'topic', subjectId: topicId, details }, now);
    await bumpContentVersion(tx);
    return { id: topicId, slug: found.slug };
  });
}
