import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/listeners.server';
import '~/words.en';
import '~/words.nl';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { topic } from '#db/schema/forum';
import { outboxEvent } from '#db/schema/shared';
import { listDueExperiments } from '~/forum/experiments/due-experiments.server';
import { moveExperiment } from '~/forum/experiments/move-experiment.server';
import { scheduleReminder } from '~/forum/experiments/schedule-reminder.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { startTopic } from '~/forum/topics/start-topic.server';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { momentOn } from '~/shared/i18n/day-start';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { anExperiment, EXPERIMENT_FIELDS, postAt } from '../support/forum-builders';
import { readable, startMailServer } from '../support/mail-server';

useFreshDatabase();

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = 'Estafette <post@forum.oefening.example>';
  process.env.ORIGIN = 'https://forum.oefening.example';
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

const BEGIN = new Date('2026-11-30T10:00:00Z');
const EVALUATION = '2027-03-29';
/** The morning after the clocks went forward. */
const NINE = new Date('2027-03-29T07:00:00Z');

const openingOf = (title: string, fields: Record<string, string>) => ({ title, summary: null, discipline: null, teachingForm: null, language: 'nl' as const, tags: [], fields });

async function mailsAt(now: Date) {
  while (await deliverNext(() => now));
  return server.received.map(({ to, source }) => ({ to, words: readable(source) }));
}

async function aRunning(wanted: Parameters<typeof aPerson>[0] = {}) {
  const author = await aPerson(wanted);
  const { id } = await anExperiment({ author, status: 'idea', title: 'Samenspel in vraag en antwoord' });
  await move(author, id, 1, 'idea', 'running');
  return { author, id };
}

const move = (author: Awaited<ReturnType<typeof aPerson>>, id: number, revision: number, from: 'idea' | 'running' | 'stopped', to: 'running' | 'stopped') =>
  moveExperiment(author, id, { from, to, revision, fields: { ...EXPERIMENT_FIELDS, evaluateOn: EVALUATION }, summary: null }, BEGIN);

describe('the author of an experiment', () => {
  it('is reminded at nine in the morning of the day they chose, and not before', async () => {
    const { author, id } = await aRunning({ name: 'Abel' });
    const [waiting] = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'experiment.evaluation_due'));
    expect(waiting?.dueAt).toEqual(NINE);
    expect(await mailsAt(new Date(NINE.getTime() - 1))).toEqual([]);
    const [mail, ...rest] = await mailsAt(NINE);
    expect([mail?.to, rest]).toEqual([[author.email], []]);
    expect(mail?.words).toContain('Subject: Je experiment is toe aan de evaluatie');
    expect(mail?.words).toContain('Beste Abel,');
    expect(mail?.words).toContain('Samenspel in vraag en antwoord');
    expect(mail?.words).toContain(`https://forum.oefening.example/topics/${id}/status?to=evaluated`);
  });

  it('is reminded once, however often the text is edited, and also after a stay in another space', async () => {
    const { author, id } = await aRunning();
    const moderator = await aPerson({ role: 'moderator' });
    const { id: postId } = await postAt(id, 0);
    const edit = (revision: number, title: string) =>
      editPost(author, postId, { revision, body: 'Een proef.', opening: openingOf(title, { ...EXPERIMENT_FIELDS, evaluateOn: EVALUATION }) }, BEGIN);
    await edit(2, 'Samenspel in vraag');
    await edit(3, 'Samenspel in antwoord');
    await moveTopic(moderator, id, 'help');
    await editPost(author, postId, { revision: 4, body: 'Een proef.', opening: openingOf('Samenspel op reis', {}) }, BEGIN);
    await moveTopic(moderator, id, 'experiments');
    expect(await mailsAt(NINE)).toHaveLength(1);
  });

  it('chooses no day that has passed, in a new experiment nor in an edit', async () => {
    const { author, id } = await aRunning();
    const past = { ...EXPERIMENT_FIELDS, evaluateOn: '2026-11-29' };
    const { id: postId } = await postAt(id, 0);
    const edit = editPost(author, postId, { revision: 2, body: 'Een proef.', opening: openingOf('Samenspel', past) }, BEGIN);
    await expect(edit).rejects.toMatchObject({ status: 422, field: 'field-evaluateOn' });
    const start = startTopic(author, 'experiments', { ...openingOf('Samenspel', past), body: '', status: 'running', submissionKey: 'k' }, BEGIN);
    await expect(start).rejects.toMatchObject({ status: 422, field: 'field-evaluateOn' });
  });

  it('is reminded in their own language', async () => {
    await aRunning({ language: 'en' });
    expect((await mailsAt(NINE))[0]?.words).toContain('Subject: Your experiment is due for evaluation');
  });

  it('hears nothing of one that is not running any more, was closed or deleted, or when they are suspended', async () => {
    const stopped = await aRunning();
    await move(stopped.author, stopped.id, 2, 'running', 'stopped');
    const closed = await aRunning();
    await closeTopic(await aPerson({ role: 'moderator' }), closed.id, true);
    const deleted = await aRunning();
    await write((tx) => tx.update(topic).set({ deletedAt: BEGIN }).where(eq(topic.id, deleted.id)));
    const suspended = await aRunning();
    await write((tx) => tx.update(person).set({ suspendedAt: BEGIN }).where(eq(person.id, suspended.author.id)));
    expect(await mailsAt(NINE)).toEqual([]);
    const events = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'experiment.evaluation_due'));
    expect(events.map(({ deliveredAt }) => deliveredAt !== null)).toEqual([true, true, true, true]);
  });

  it('is reminded of the day that they chose last, once', async () => {
    const { id } = await aRunning();
    await write((tx) => scheduleReminder(tx, id, '2027-04-12', BEGIN));
    expect(await mailsAt(NINE)).toEqual([]);
    expect(await mailsAt(new Date('2027-04-12T07:00:00Z'))).toHaveLength(1);
  });

  it('gets one mail for an experiment that was stopped and taken up again before', async () => {
    const { author, id } = await aRunning();
    await move(author, id, 2, 'running', 'stopped');
    const again = new Date(BEGIN.getTime() + 60_000);
    const fields = { ...EXPERIMENT_FIELDS, evaluateOn: EVALUATION };
    await moveExperiment(author, id, { from: 'stopped', to: 'running', revision: 3, fields, summary: null }, again);
    expect(await mailsAt(NINE)).toHaveLength(1);
  });

  it('is not reminded of a day that has passed', async () => {
    const { id } = await anExperiment({ status: 'running' });
    await write((tx) => scheduleReminder(tx, id, '2026-11-29', BEGIN));
    expect(await mailsAt(NINE)).toEqual([]);
  });
});

describe('one’s own page', () => {
  it('names the running experiments of which the day has come, and nobody else’s', async () => {
    const { author, id } = await aRunning();
    const other = await aRunning();
    const titles = async (actor: typeof author, day: string) => (await listDueExperiments(actor, momentOn(day, 0))).map((one) => one.id);
    expect(await titles(author, '2027-03-28')).toEqual([]);
    expect(await titles(author, EVALUATION)).toEqual([id]);
    expect(await titles(author, '2027-05-01')).toEqual([id]);
    expect(await listDueExperiments(null, NINE)).toEqual([]);
    await move(other.author, other.id, 2, 'running', 'stopped');
    expect(await titles(other.author, '2027-05-01')).toEqual([]);
  });
});

describe('momentOn', () => {
  it('is an hour on the clock in Amsterdam, in summer and in winter', () => {
    expect(momentOn('2026-12-31', 9)).toEqual(new Date('2026-12-31T08:00:00Z'));
    expect(momentOn('2027-03-28', 9)).toEqual(new Date('2027-03-28T07:00:00Z'));
    expect(momentOn('2026-10-25', 9)).toEqual(new Date('2026-10-25T08:00:00Z'));
    expect(momentOn('2027-02-30', 9)).toBeUndefined();
  });
});
