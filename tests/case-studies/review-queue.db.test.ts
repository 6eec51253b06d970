import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import '~/words.en';
import '~/words.nl';
import { CASE_STUDY_STATES } from '#db/codes';
import { write } from '#db/connection.server';
import { caseStudy } from '#db/schema/case-studies';
import { assignToSelf, releaseCaseStudy } from '~/case-studies/review/assign-case-study.server';
import { decideCaseStudy } from '~/case-studies/review/decide-case-study.server';
import { addRemark } from '~/case-studies/review/remark-on-passage.server';
import { forgetActs } from '~/case-studies/act-limit.server';
import { checklistPoints, defaultPoints } from '~/case-studies/review/review-checklist';
import { countWaiting, listReviewQueue } from '~/case-studies/review/review-queue.server';
import { action as messagesAction } from '~/case-studies/review/messages.route';
import { loader as queueLoader } from '~/case-studies/review/queue.route';
import { action, loader } from '~/case-studies/review/review.route';
import { action as checklistAction } from '~/admin/checklist-settings.route';
import { houseSettings } from '~/house/house-settings.server';
import type { FormAnswer } from '~/shared/forms/messages';
import { submitCaseStudy } from '~/case-studies/writing/submit-case-study.server';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';
import { aStoryFor, aVerdict, decideNow, newestVersionId, statusOf } from '../support/review-builders';

useFreshDatabase();
beforeEach(() => forgetActs());

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

describe('the queue', () => {
  it('is for moderators and administrators', async () => {
    for (const role of EVERYBODY) {
      const actor = await actorOf(role);
      const may = role === 'moderator' || role === 'admin';
      expect([role, await statusOf(() => listReviewQueue(actor))]).toEqual([role, may ? 200 : 403]);
      await aCaseStudy({ state: 'submitted' });
      expect((await countWaiting(actor)) > 0).toBe(may);
    }
  });

  it('groups what waits, the longest waiting first, and shows nothing else', async () => {
    const moderator = await actorOf('moderator');
    const { id: organisationId } = await anOrganisation({ kind: 'music_school' });
    const young = await aCaseStudy({ state: 'submitted', createdAt: ago(2) });
    const old = await aCaseStudy({ state: 'submitted', createdAt: ago(9), organisationId });
    const revision = await aCaseStudy({ state: 'revision_submitted', createdAt: ago(4) });
    const withWriter = await aCaseStudy({ state: 'changes_requested', createdAt: ago(3) });
    const revised = await aCaseStudy({ state: 'revision_changes_requested', createdAt: ago(5) });
    for (const state of CASE_STUDY_STATES) if (!/submitted|requested/.test(state)) await aCaseStudy({ state });
    const queue = await listReviewQueue(moderator);
    expect(queue.fresh.map(({ id }) => id)).toEqual([old.id, young.id]);
    expect(queue.again.map(({ id }) => id)).toEqual([revision.id]);
    expect(queue.withWriter.map(({ id }) => id)).toEqual([revised.id, withWriter.id]);
    expect(queue.fresh[0]).toMatchObject({ days: 9, kind: 'music_school', version: 1, assignedTo: null, decision: null });
    expect(queue.again[0]).toMatchObject({ days: 4, version: 2 });
    expect(await countWaiting(moderator)).toBe(3);
  });

  it('says who took a story, for seven days', async () => {
    const [one, other] = [await aPerson({ role: 'moderator' }), await aPerson({ role: 'moderator' })];
    const story = await aCaseStudy({ state: 'submitted' });
    const now = new Date();
    await assignToSelf(one, story.id, now);
    const takenAt = async (later: number) => (await listReviewQueue(other, new Date(now.getTime() + later))).fresh[0]?.assignedTo;
    expect(await takenAt(7 * DAY - 1)).toEqual({ id: one.id, name: one.name });
    expect(await takenAt(7 * DAY)).toBeNull();
    const before = await dumpOfEverything();
    await expect(assignToSelf(other, story.id, new Date(now.getTime() + 7 * DAY - 1))).rejects.toMatchObject({ status: 409, params: { name: one.name } });
    await releaseCaseStudy(other, story.id);
    expect(await dumpOfEverything()).toEqual(before);
    await assignToSelf(other, story.id, new Date(now.getTime() + 7 * DAY));
    expect((await listReviewQueue(one)).fresh[0]?.assignedTo?.id).toBe(other.id);
    await releaseCaseStudy(other, story.id);
    expect((await listReviewQueue(one)).fresh[0]?.assignedTo).toBeNull();
  });

  it('counts the remarks that the writers have not answered to, and marks what was decided', async () => {
    const { story, actor } = await aStoryFor('moderator', 'submitted');
    await addRemark(actor, story.id, { versionId: await newestVersionId(story.id), field: 'costs', passage: '', text: 'Hoeveel uur?' });
    expect((await listReviewQueue(actor)).fresh[0]?.openRemarks).toBe(0);
    await decideNow(actor, story.id);
    expect((await listReviewQueue(actor)).withWriter[0]?.openRemarks).toBe(1);
    const other = await aCaseStudy({ state: 'submitted' });
    await decideCaseStudy(actor, other.id, await aVerdict(other.id, { decision: 'approve' }));
    expect((await listReviewQueue(actor)).fresh[0]?.decision).toBe('approve');
    expect(await countWaiting(actor)).toBe(0);
  });

  it('leaves out what the moderator wrote', async () => {
    const moderator = await aPerson({ role: 'moderator' });
    await aCaseStudy({ author: moderator, state: 'submitted' });
    await aCaseStudy({ coAuthors: [moderator], state: 'submitted' });
    expect([(await listReviewQueue(moderator)).fresh, await countWaiting(moderator)]).toEqual([[], 0]);
  });

  it('sends a visitor to sign in', async () => {
    const answer = await answerOf(() => queueLoader(routeArgs('/case-studies/review')));
    expect(answer.headers.get('Location')).toContain('/sign-in?returnTo=');
  });
});

describe('the page of a review', () => {
  const send = async (who: Awaited<ReturnType<typeof actorOf>>, id: number, form: Record<string, string>) =>
    answerOf(() => action(routeArgs(`/case-studies/${id}/review`, { actor: who, params: { id: String(id) }, form })));
  const said = async (answer: Response) => (await answer.json()) as FormAnswer;

  it('compares with the version that was judged last', async () => {
    const { story, actor, author } = await aStoryFor('moderator', 'submitted');
    await decideNow(actor, story.id);
    const { id: organisationId } = await anOrganisation();
    const content = { ...story.content, summary: `${story.content.summary} En meer.` };
    await write((tx) => tx.update(caseStudy).set({ organisationId, content }).where(eq(caseStudy.id, story.id)));
    await submitCaseStudy(author, story.id, story.revision);
    const answer = await answerOf(() => loader(routeArgs('/?tab=changes', { actor, params: { id: String(story.id) } })));
    const { review, tab } = (await answer.json()) as { review: { changes: { comparedWith: number; parts: { name: string; diff: unknown[] }[] } }; tab: string };
    expect([tab, review.changes.comparedWith, review.changes.parts.map(({ name }) => name)]).toEqual(['changes', 1, ['summary']]);
    expect(review.changes.parts[0]?.diff).toContainEqual({ kind: 'added', text: expect.stringContaining('En meer') as unknown });
  });

  it('refuses at the field, with what was typed', async () => {
    const { story, actor } = await aStoryFor('moderator', 'submitted');
    const versionId = String(await newestVersionId(story.id));
    const nothing = await send(actor, story.id, { intent: 'decide', versionId });
    expect([nothing.status, Object.keys((await said(nothing)).errors)]).toEqual([422, ['decision']]);
    const declined = await send(actor, story.id, { intent: 'decide', versionId, decision: 'decline', reason: '', message: '' });
    expect([declined.status, Object.keys((await said(declined)).errors).sort()]).toEqual([422, ['message', 'reason']]);
    const remark = await send(actor, story.id, { intent: 'remark', versionId, field: 'costs', passage: 'staat er niet', remark: 'Hoeveel?' });
    expect([remark.status, await said(remark)]).toMatchObject([422, { errors: { passage: {} }, values: { remark: 'Hoeveel?' } }]);
    const message = await send(actor, story.id, { intent: 'message', text: ' ', submissionKey: 'x' });
    expect([message.status, Object.keys((await said(message)).errors)]).toEqual([422, ['text']]);
  });

  it('decides, and leads back; the second moderator keeps what they typed', async () => {
    const { story, actor } = await aStoryFor('moderator', 'submitted');
    const form = { intent: 'decide', versionId: String(await newestVersionId(story.id)), decision: 'request_changes', message: 'Noem de uren.', point: 'Een punt' };
    const first = await send(actor, story.id, form);
    expect([first.status, first.headers.get('Location')]).toEqual([303, `/case-studies/${story.id}/review#panel-title`]);
    const second = await send(await actorOf('admin'), story.id, form);
    expect([second.status, await said(second)]).toMatchObject([409, { values: { message: 'Noem de uren.' } }]);
  });

  it('takes a message of a writer at its own address', async () => {
    const { story, actor } = await aStoryFor('author', 'submitted');
    const post = (text: string) =>
      answerOf(() => messagesAction(routeArgs('/', { actor, params: { id: String(story.id) }, form: { text, submissionKey: 'een' } })));
    expect([(await post('')).status, (await post('Dag')).status]).toEqual([422, 303]);
  });
});

describe('the checklist', () => {
  it('is what the house says in a language, and ours in another', () => {
    expect(defaultPoints('nl')).toHaveLength(6);
    expect(checklistPoints({ nl: ' Eén \n\nTwee' }, 'nl')).toEqual(['Eén', 'Twee']);
    expect(checklistPoints({ nl: 'Eén' }, 'en')).toEqual(defaultPoints('en'));
  });

  it('is changed by an administrator only', async () => {
    for (const role of EVERYBODY) {
      const form = { nl: `Punt van ${role}`, en: '' };
      const actor = await actorOf(role);
      const before = (await houseSettings()).reviewChecklist;
      const { status } = await answerOf(() => checklistAction(routeArgs('/admin/settings/checklist', { actor, form })));
      expect([role, status, (await houseSettings()).reviewChecklist]).toEqual([role, role === 'admin' ? 302 : 403, role === 'admin' ? { nl: 'Punt van admin' } : before]);
    }
    const long = { nl: Array.from({ length: 21 }, (_, n) => `Punt ${n}`).join('\n'), en: '' };
    expect((await answerOf(async () => checklistAction(routeArgs('/', { actor: await actorOf('admin'), form: long })))).status).toBe(422);
  });
});
