import { eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { experiment, experimentTrial } from '#db/schema/experiments';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { findExperiment } from './experiment-facts.server';
import { canReportTrial, canTryToo } from './experiment-rules';
import { countTrials, findOwnTrial } from './trial-facts.server';

type Address = { id: number; slug: string };

/**
 * "I try this too", with the organisation of the profile. Said again it changes nothing; said after it was withdrawn
 * it stands again, with the result there was. Throws 404 for a topic the actor may not read, 403 for who may not try it.
 */
export async function startTrial(actor: Actor, topicId: number, now = new Date()): Promise<Address> {
  return write(async (tx) => {
    const found = await findExperiment(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    if (!canTryToo(actor, found)) throw forbidden('forum:experiments.mayNotTry');
    const address = { id: topicId, slug: found.slug };
    const own = await findOwnTrial(tx, topicId, actor.id);
    if (own && own.withdrawnAt === null) return address;
    // As the profile says now: what the session knows can be older.
    const [row] = await tx.select({ organisationId: person.organisationId }).from(person).where(eq(person.id, actor.id));
    const stands = { organisationId: row?.organisationId ?? null, withdrawnAt: null };
    if (own) await tx.update(experimentTrial).set(stands).where(eq(experimentTrial.id, own.id));
    else await tx.insert(experimentTrial).values({ topicId, personId: actor.id, startedAt: now, ...stands });
    await recordEvent(tx, 'experiment.trial_started', { topicId, actorId: actor.id }, now);
    await recount(tx, topicId);
    return address;
  });
}

/**
 * Withdraws one's trial; `startTrial` puts it back as it was. Withdrawn already it stays so. Throws 404 for a topic the
 * actor may not read, 403 for who tries nothing here.
 */
export async function withdrawTrial(actor: Actor, topicId: number, now = new Date()): Promise<Address> {
  return write(async (tx) => {
    const found = await findExperiment(tx, actor, topicId);
    if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
    const own = await findOwnTrial(tx, topicId, actor.id);
    if (!own || !canReportTrial(actor, found, { personId: own.personId, withdrawn: false })) throw forbidden('forum:experiments.noTrial');
    const address = { id: topicId, slug: found.slug };
    if (own.withdrawnAt !== null) return address;
    await tx.update(experimentTrial).set({ withdrawnAt: now }).where(eq(experimentTrial.id, own.id));
    await recordEvent(tx, 'experiment.trial_withdrawn', { topicId, actorId: actor.id }, now);
    await recount(tx, topicId);
    return address;
  });
}

/** Sets the count that lists show from the trials that stand, and makes kept pages anew. */
async function recount(tx: Tx, topicId: number): Promise<void> {
  const trialCount = (await countTrials(tx, [topicId])).get(topicId) ?? 0;
  await tx.update(experiment).set({ trialCount }).where(eq(experiment.topicId, topicId));
  await bumpContentVersion(tx);
}
