import { and, asc, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { EXPERIMENT_STATUSES, type ExperimentStatus } from '#db/codes';
import { read } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { experiment, experimentMove } from '#db/schema/experiments';
import { topic } from '#db/schema/forum';
import { findExperiment } from '~/forum/experiments/experiment-facts.server';
import { isMove, type Status } from '~/forum/experiments/experiment-moves';
import { moveExperiment, type Move } from '~/forum/experiments/move-experiment.server';
import { takeBackMove } from '~/forum/experiments/take-back-move.server';
import { fieldName } from '~/shapes/field-names';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { deletePost } from '~/forum/posts/delete-post.server';
import { listVersions } from '~/forum/posts/post-versions.server';
import type { Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { aPerson, onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aReply, aTopic, anExperiment, EXPERIMENT_FIELDS, postAt } from '../support/forum-builders';

useFreshDatabase();

const SUMMARY = 'Om de beurt spelen maakt vertraging onhoorbaar.';
const step = (from: Status, to: ExperimentStatus, change: Partial<Move> = {}): Move => ({
  ...{ from, to, revision: 1, fields: EXPERIMENT_FIELDS, summary: SUMMARY },
  ...change,
});

async function refusalOf(act: () => Promise<unknown>): Promise<{ status: number; field?: string | undefined; key: string } | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof AppError) return { status: error.status, field: error.field, key: error.key };
    throw error;
  }
}

const rowOf = async (topicId: number) => (await read().select().from(experiment).where(eq(experiment.topicId, topicId)))[0];
const movesOf = (topicId: number) =>
  read()
    .select()
    .from(experimentMove)
    .where(and(eq(experimentMove.topicId, topicId), isNull(experimentMove.takenBackAt)))
    .orderBy(asc(experimentMove.id));

const ALLOWED: Record<ExperimentStatus | 'none', ExperimentStatus[]> = {
  none: ['idea', 'running', 'evaluated', 'scaled_up', 'stopped'],
  idea: ['running', 'stopped'],
  running: ['evaluated', 'stopped'],
  evaluated: ['scaled_up', 'stopped'],
  scaled_up: [],
  stopped: ['running'],
};
const WHO_MAY: Record<'author' | 'teacher' | 'moderator' | 'staff' | 'admin' | 'visitor', boolean> = {
  author: true,
  teacher: false,
  moderator: true,
  staff: false,
  admin: true,
  visitor: false,
};

describe.each(Object.entries(ALLOWED))('an experiment with status %s', (name, allowed) => {
  const from = name === 'none' ? null : (name as ExperimentStatus);

  it.each(EXPERIMENT_STATUSES)('goes to %s by who may, with its history, or nothing changes', async (to) => {
    const roles = await onePersonPerRole();
    for (const [who, may] of Object.entries(WHO_MAY)) {
      const author = await aPerson();
      const { id } = await anExperiment({ author, status: from });
      const actor: Actor = who === 'author' ? author : who === 'visitor' ? null : roles[who as keyof typeof roles];
      const before = await dumpOfEverything();
      const refusal = await refusalOf(() => moveExperiment(actor, id, step(from, to)));
      const isDone = may && allowed.includes(to);
      expect([who, refusal?.status ?? 'done']).toEqual([who, isDone ? 'done' : may ? 422 : 403]);
      expect(isMove(from, to)).toBe(allowed.includes(to));
      if (!isDone) {
        expect(await dumpOfEverything()).toEqual(before);
        continue;
      }
      expect((await rowOf(id))?.status).toBe(to);
      const moves = await movesOf(id);
      expect(moves.at(-1)).toMatchObject({ from, to, movedBy: actor?.id });
      expect(moves).toHaveLength(from === null ? 1 : 2);
    }
  });
});

describe('what a step asks for', () => {
  const NEEDED: [Status, ExperimentStatus, string[]][] = [
    ['idea', 'running', ['hypothesis', 'measure', 'evaluateOn']],
    ['running', 'evaluated', ['outcome', 'verdict', 'evidence', 'summary']],
    ['evaluated', 'scaled_up', ['usedBy']],
    ['evaluated', 'stopped', ['learned']],
    ['running', 'stopped', ['learned']],
    ['idea', 'stopped', ['learned']],
    ['stopped', 'running', ['hypothesis', 'measure', 'evaluateOn']],
  ];

  it.each(NEEDED)('from %s to %s is each of its fields', async (from, to, needed) => {
    const author = await aPerson();
    const { id } = await anExperiment({ author, status: from });
    for (const field of needed) {
      const { [field]: _, ...fields } = EXPERIMENT_FIELDS as Record<string, string>;
      const before = await dumpOfEverything();
      const summary = field === 'summary' ? null : SUMMARY;
      expect(await refusalOf(() => moveExperiment(author, id, step(from, to, { fields, summary })))).toMatchObject({ status: 422, field: field === 'summary' ? field : fieldName(field) });
      expect(await dumpOfEverything()).toEqual(before);
    }
  });

  it('is not asked again when the experiment says it, and does not take a day that has passed', async () => {
    const author = await aPerson();
    const { evaluateOn: _, ...said } = EXPERIMENT_FIELDS;
    const { id } = await anExperiment({ author, status: 'idea', fields: said });
    const at = new Date('2026-11-30T10:00:00Z');
    const start = (evaluateOn: string) => moveExperiment(author, id, step('idea', 'running', { fields: { evaluateOn }, summary: null }), at);
    expect(await refusalOf(() => start('2026-11-29'))).toMatchObject({ status: 422, field: 'field-evaluateOn' });
    expect(await refusalOf(() => start('2026-11-30'))).toBeNull();
    expect(await rowOf(id)).toMatchObject({ status: 'running', evaluateOn: '2026-11-30', statusSince: at });
  });
});

describe('a step', () => {
  it('changes the fields and the summary as an edit does, with a version in the history of the opening', async () => {
    const author = await aPerson();
    const { id } = await anExperiment({ author, status: 'running', fields: { hypothesis: 'Oud.', measure: 'Zo.', setup: 'Zes duo’s.' } });
    await moveExperiment(author, id, step('running', 'evaluated'));
    const [row] = await read().select().from(topic).where(eq(topic.id, id));
    expect(row?.summary).toBe(SUMMARY);
    // What the form did not ask stays, and what it did not ask for is not taken from it.
    expect(row?.fields).toMatchObject({ hypothesis: 'Oud.', setup: 'Zes duo’s.', outcome: EXPERIMENT_FIELDS.outcome });
    expect(row?.fields).not.toHaveProperty('learned');
    const { versions } = await listVersions(author, (await postAt(id, 0)).id);
    expect(versions.map(({ revision }) => revision)).toEqual([2, 1]);
    expect((await movesOf(id)).at(-1)?.fields).toEqual({
      outcome: EXPERIMENT_FIELDS.outcome,
      verdict: EXPERIMENT_FIELDS.verdict,
      evidence: EXPERIMENT_FIELDS.evidence,
    });
  });

  it('is made once when it is sent twice, and is a conflict for who comes second', async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: 'moderator' });
    const { id } = await anExperiment({ author, status: 'evaluated', fields: EXPERIMENT_FIELDS, summary: SUMMARY });
    const send = (actor: Actor, to: ExperimentStatus) => refusalOf(() => moveExperiment(actor, id, step('evaluated', to)));
    const results = await Promise.all([send(author, 'scaled_up'), send(author, 'scaled_up'), send(author, 'scaled_up')]);
    expect(results).toEqual([null, null, null]);
    expect(await movesOf(id)).toHaveLength(2);
    const before = await dumpOfEverything();
    expect(await send(moderator, 'stopped')).toMatchObject({ status: 409, key: 'forum:experiments.movedMeanwhile' });
    expect(await send(moderator, 'scaled_up')).toMatchObject({ status: 409 });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('that started from an older text is a conflict', async () => {
    const author = await aPerson();
    const { id } = await anExperiment({ author, status: 'running' });
    const before = await dumpOfEverything();
    const late = step('running', 'stopped', { revision: 0 });
    expect(await refusalOf(() => moveExperiment(author, id, late))).toMatchObject({ status: 409, key: 'forum:experiments.editedMeanwhile' });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('is for no closed topic, no other space and no topic that is not there', async () => {
    const admin = await aPerson({ role: 'admin' });
    const { id } = await anExperiment({ status: 'running' });
    const elsewhere = await aTopic({ in: 'best-practices' });
    await closeTopic(admin, id, true);
    const before = await dumpOfEverything();
    expect(await refusalOf(() => moveExperiment(admin, id, step('running', 'stopped')))).toMatchObject({ status: 403 });
    expect(await refusalOf(() => moveExperiment(admin, elsewhere.id, step(null, 'idea')))).toMatchObject({ status: 403 });
    expect(await refusalOf(() => moveExperiment(admin, 2_000_000_000, step(null, 'idea')))).toMatchObject({ status: 404 });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('of a moderator is on record, that of the author is not', async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: 'moderator' });
    const { id } = await anExperiment({ author, status: 'idea' });
    await moveExperiment(author, id, step('idea', 'running'));
    expect(await read().$count(auditRecord)).toBe(0);
    await moveExperiment(moderator, id, step('running', 'stopped', { revision: 2 }));
    const [entry] = await read().select().from(auditRecord).where(eq(auditRecord.action, 'experiment.moved'));
    expect(entry).toMatchObject({ actorId: moderator.id, subjectId: id, details: { from: 'running', to: 'stopped' } });
  });
});

describe('takeBackMove', () => {
  const at = new Date('2026-11-30T10:00:00Z');
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

  async function justStarted(status: Status = 'idea') {
    const author = await aPerson();
    const { id } = await anExperiment({ author, status, createdAt: new Date('2026-11-01T10:00:00Z') });
    await moveExperiment(author, id, step(status, 'running'), at);
    const move = (await movesOf(id)).at(-1);
    return { author, id, moveId: move?.id ?? 0 };
  }

  it('puts the status back within ten minutes and leaves the text', async () => {
    const { author, id, moveId } = await justStarted();
    await takeBackMove(author, id, moveId, later(9));
    expect(await rowOf(id)).toMatchObject({ status: 'idea', statusSince: new Date('2026-11-01T10:00:00Z') });
    expect((await findExperiment(read(), author, id)).fields).toMatchObject({ hypothesis: EXPERIMENT_FIELDS.hypothesis });
    expect(await movesOf(id)).toHaveLength(1);
  });

  it('leaves an older topic without a status again', async () => {
    const { author, id, moveId } = await justStarted(null);
    await takeBackMove(author, id, moveId, later(1));
    expect(await rowOf(id)).toBeUndefined();
    expect(await movesOf(id)).toEqual([]);
  });

  it('is for who made the step alone, in time, and for the newest', async () => {
    const { author, id, moveId } = await justStarted();
    const others = [null, await aPerson(), await aPerson({ role: 'moderator' })];
    const before = await dumpOfEverything();
    for (const actor of others) {
      expect(await refusalOf(() => takeBackMove(actor, id, moveId, later(1)))).toMatchObject({ status: 403 });
    }
    expect(await refusalOf(() => takeBackMove(author, id, moveId, later(10)))).toMatchObject({ status: 409 });
    expect(await refusalOf(() => takeBackMove(author, id, moveId - 1, later(1)))).toMatchObject({ status: 409 });
    expect(await dumpOfEverything()).toEqual(before);
    await takeBackMove(author, id, moveId, later(1));
    // The step before it is the one that it was posted with.
    const posted = (await movesOf(id)).at(-1)?.id ?? 0;
    expect(await refusalOf(() => takeBackMove(author, id, posted, later(1)))).toMatchObject({ status: 409 });
  });
});

describe('an opening that was deleted', () => {
  it('is moved no more, though its answers stand', async () => {
    const author = await aPerson();
    const made = await anExperiment({ author, status: 'running' });
    await aReply(made);
    const opening = await postAt(made.id, 0);

    await deletePost(author, opening.id);
    const before = await dumpOfEverything();
    expect(await refusalOf(() => moveExperiment(author, made.id, step('running', 'stopped')))).toMatchObject({ status: 403 });
    expect(await dumpOfEverything()).toEqual(before);
  });
});
