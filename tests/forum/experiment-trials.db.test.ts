import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ExperimentStatus } from '#db/codes';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { experiment, experimentTrial } from '#db/schema/experiments';
import { outboxEvent } from '#db/schema/shared';
import { readExperimentStory } from '~/forum/experiments/experiment-story.server';
import { moveExperiment } from '~/forum/experiments/move-experiment.server';
import { takeBackMove } from '~/forum/experiments/take-back-move.server';
import { removeResult, reportTrial } from '~/forum/experiments/report-trial.server';
import { startTrial, withdrawTrial } from '~/forum/experiments/try-too.server';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { reconcileCounters } from '~/forum/reconcile.server';
import type { Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { anOrganisation, aPerson, onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { anExperiment, EXPERIMENT_FIELDS } from '../support/forum-builders';

useFreshDatabase();

const REPORT = { verdict: 'partly', result: 'Met zes duo’s lukte het, met acht niet.' } as const;

async function statusOf(act: () => Promise<unknown>): Promise<number | 'done'> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.status;
    throw error;
  }
}

const countOf = async (topicId: number) => (await read().select().from(experiment).where(eq(experiment.topicId, topicId)))[0]?.trialCount;
const trialsOf = (topicId: number) => read().select().from(experimentTrial).where(eq(experimentTrial.topicId, topicId));

async function storyFor(actor: Actor, made: Awaited<ReturnType<typeof anExperiment>>, status: ExperimentStatus = 'running') {
  const facts = { authorId: made.authorId, spaceCode: 'experiments', closed: false, deleted: false, status } as const;
  return readExperimentStory(actor, { ...facts, topicId: made.id, createdAt: made.createdAt.getTime() }, new Date());
}

describe('trying it too', () => {
  it('is for every member but the author, once the experiment is more than an idea', async () => {
    const roles = await onePersonPerRole();
    for (const status of [null, 'idea', 'running', 'evaluated', 'scaled_up', 'stopped'] as const) {
      const author = await aPerson();
      const { id } = await anExperiment({ author, status });
      const isOpen = status !== null && status !== 'idea';
      for (const actor of [null, author, roles.teacher, roles.moderator, roles.staff, roles.admin]) {
        const before = await dumpOfEverything();
        const may = isOpen && actor !== null && actor.id !== author.id;
        expect([status, actor?.id, await statusOf(() => startTrial(actor, id))]).toEqual([status, actor?.id, may ? 'done' : 403]);
        if (!may) expect(await dumpOfEverything()).toEqual(before);
      }
      if (status) expect(await countOf(id)).toBe(isOpen ? 4 : 0);
    }
  });

  it('names the organisation of the profile, counts once, and comes back with its result after it was withdrawn', async () => {
    const { id: organisationId, name } = await anOrganisation({ kind: 'arts_centre' });
    const colleague = await aPerson({ organisationId });
    const made = await anExperiment();
    await Promise.all([startTrial(colleague, made.id), startTrial(colleague, made.id), startTrial(colleague, made.id)]);
    await reportTrial(colleague, made.id, REPORT);
    expect(await countOf(made.id)).toBe(1);
    await withdrawTrial(colleague, made.id);
    await withdrawTrial(colleague, made.id);
    expect(await countOf(made.id)).toBe(0);
    expect((await storyFor(colleague, made)).trials).toEqual([]);
    expect(await statusOf(() => reportTrial(colleague, made.id, REPORT))).toBe(403);
    await startTrial(colleague, made.id);
    const { trials, can } = await storyFor(colleague, made);
    expect(trials).toMatchObject([{ by: { id: colleague.id }, organisation: { name, kind: 'arts_centre' }, ...REPORT, isMine: true }]);
    expect(can).toMatchObject({ tryToo: false, report: true });
    expect(await countOf(made.id)).toBe(1);
  });

  it('without an organisation is as a person', async () => {
    const made = await anExperiment();
    await startTrial(await aPerson(), made.id);
    expect((await storyFor(null, made)).trials).toMatchObject([{ organisation: null, verdict: null, result: null, isMine: false, mayRemove: false }]);
  });
});

describe('a result', () => {
  it('is told to the author of the experiment, once however often it is sent', async () => {
    const author = await aPerson();
    const { id } = await anExperiment({ author });
    const colleague = await aPerson();
    await startTrial(colleague, id);
    await reportTrial(colleague, id, REPORT);
    await reportTrial(colleague, id, REPORT);
    const told = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'experiment.trial_reported'));
    expect(told.map(({ payload }) => payload)).toEqual([expect.objectContaining({ topicId: id, actorId: colleague.id, authorId: author.id })]);
    await reportTrial(colleague, id, { ...REPORT, verdict: 'refuted' });
    expect((await trialsOf(id))[0]).toMatchObject({ verdict: 'refuted' });
  });

  it('is one’s own to write, and a moderator’s to take away on record', async () => {
    const author = await aPerson();
    const made = await anExperiment({ author });
    const { id } = made;
    const colleague = await aPerson();
    await startTrial(colleague, id);
    await reportTrial(colleague, id, REPORT);
    const trialId = (await trialsOf(id))[0]?.id ?? 0;
    const roles = await onePersonPerRole();
    const before = await dumpOfEverything();
    for (const actor of [null, author, roles.teacher, roles.staff, roles.moderator, roles.admin]) {
      expect(await statusOf(() => reportTrial(actor, id, { ...REPORT, result: 'Anders.' }))).toBe(403);
      expect(await statusOf(() => withdrawTrial(actor, id))).toBe(403);
    }
    for (const actor of [null, author, colleague, roles.teacher, roles.staff]) {
      expect(await statusOf(() => removeResult(actor, id, trialId))).toBe(403);
      expect((await storyFor(actor, made)).trials[0]?.mayRemove).toBe(false);
    }
    expect(await statusOf(() => removeResult(roles.admin, id, 2_000_000_000))).toBe(404);
    expect(await dumpOfEverything()).toEqual(before);
    expect((await storyFor(roles.moderator, made)).trials[0]?.mayRemove).toBe(true);
    await removeResult(roles.moderator, id, trialId);
    expect((await trialsOf(id))[0]).toMatchObject({ verdict: null, result: null, reportedAt: null, withdrawnAt: null });
    expect(await countOf(id)).toBe(1);
    const [entry] = await read().select().from(auditRecord);
    expect(entry).toMatchObject({ actorId: roles.moderator.id, action: 'experiment.result_removed', subjectId: id });
    expect(JSON.stringify(entry)).not.toContain('zes duo');
  });

  it('cannot be written where the topic was closed', async () => {
    const { id } = await anExperiment();
    const colleague = await aPerson();
    await startTrial(colleague, id);
    await closeTopic(await aPerson({ role: 'moderator' }), id, true);
    const before = await dumpOfEverything();
    expect(await statusOf(() => reportTrial(colleague, id, REPORT))).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('the number of trials', () => {
  it('is what counting anew says, and is set right where it is not', async () => {
    const made = await anExperiment({ status: 'stopped' });
    const [one, other] = [await aPerson(), await aPerson()];
    await startTrial(one, made.id);
    await startTrial(other, made.id);
    await withdrawTrial(other, made.id);
    expect((await reconcileCounters()).corrected).toBe(0);
    await write((tx) => tx.update(experiment).set({ trialCount: 9 }));
    expect((await reconcileCounters()).corrected).toBe(1);
    expect(await countOf(made.id)).toBe(1);
    expect((await reconcileCounters()).corrected).toBe(0);
  });

  it('survives that the first status is taken back and said again', async () => {
    const author = await aPerson();
    const { id } = await anExperiment({ author, status: null, createdAt: new Date(Date.now() - 86_400_000) });
    const run = (revision: number) => moveExperiment(author, id, { from: null, to: 'running', revision, fields: EXPERIMENT_FIELDS, summary: null });
    await run(1);
    await startTrial(await aPerson(), id);
    const { moves } = await storyFor(author, { ...(await anExperiment()), id, authorId: author.id });
    await takeBackMove(author, id, moves[0]?.id ?? 0);
    await run(2);
    expect(await countOf(id)).toBe(1);
  });
});
