import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { eq, isNull } from 'drizzle-orm';
import '~/words.en';
import '~/words.nl';
import { CASE_STUDY_STATES } from '#db/codes';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyCoAuthor, caseStudyMessage, caseStudyRemark } from '#db/schema/case-studies';
import { outboxEvent } from '#db/schema/shared';
import { IN_REVIEW, PUBLIC } from '~/case-studies/case-study-states';
import { assignToSelf } from '~/case-studies/review/assign-case-study.server';
import { decideCaseStudy } from '~/case-studies/review/decide-case-study.server';
import { mailDecision, mailMessage } from '~/case-studies/review/mail-review.server';
import { addRemark, removeRemark, resolveRemark } from '~/case-studies/review/remark-on-passage.server';
import { findReviewNotes } from '~/case-studies/review/review-notes.server';
import { sendMessage } from '~/case-studies/review/send-message.server';
import { removeCoAuthor } from '~/case-studies/writing/remove-co-author.server';
import { submitCaseStudy } from '~/case-studies/writing/submit-case-study.server';
import type { Actor } from '~/shared/actor';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { readable } from '../support/mail-server';
import { apply, aStoryFor, aVerdict, decideNow, isOneOfWriters, newestVersionId, REVIEW_PEOPLE, statusOf } from '../support/review-builders';

useFreshDatabase();

const home = mkdtempSync(path.join(tmpdir(), 'estafette-review-'));
process.env.DATA_DIR = home;
beforeEach(() => rmSync(path.join(home, 'mail'), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const isModerating = (who: string) => who === 'moderator' || who === 'admin';
const aRemark = async (id: number, wanted: object = {}) => ({ versionId: await newestVersionId(id), field: 'approach', passage: '', text: 'Wanneer was dat?', ...wanted });
const remarkIds = async () => (await read().select({ id: caseStudyRemark.id }).from(caseStudyRemark).where(isNull(caseStudyRemark.removedAt))).map(({ id }) => id);

/** Delivers what is waiting to be mailed, as the outbox does; returns the mails in plain words. */
async function deliverMail(): Promise<string[]> {
  const events = await read().select().from(outboxEvent).where(isNull(outboxEvent.deliveredAt)).orderBy(outboxEvent.id);
  for (const event of events) {
    if (event.kind === 'caseStudy.decision_told') await mailDecision(event);
    if (event.kind === 'caseStudy.message_told') await mailMessage(event);
  }
  await write((tx) => tx.update(outboxEvent).set({ deliveredAt: new Date() }).where(isNull(outboxEvent.deliveredAt)));
  const folder = path.join(home, 'mail');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const mails = files.map((name) => readable(readFileSync(path.join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  return mails;
}

describe.each(CASE_STUDY_STATES)('of a story that is %s', (state) => {
  it('who may remark, resolve and speak follows from their part in it, and a refusal changes nothing', async () => {
    expect(EVERYBODY.length).toBeLessThan(REVIEW_PEOPLE.length);
    for (const who of REVIEW_PEOPLE) {
      const { story, actor } = await aStoryFor(who, state);
      const outside = isOneOfWriters(who) || PUBLIC.includes(state) ? 403 : 404;
      const remark = await aRemark(story.id);
      const before = await dumpOfEverything();
      const remarked = await statusOf(() => addRemark(actor, story.id, remark));
      expect([who, remarked]).toEqual([who, isModerating(who) ? (IN_REVIEW.includes(state) ? 200 : 409) : outside]);
      if (remarked !== 200) expect(await dumpOfEverything()).toEqual(before);
      await tryToSpeak(who, actor, story, outside);
    }
  });

  async function tryToSpeak(who: string, actor: Actor, story: { id: number; versionCount: number }, outside: number) {
    const before = await dumpOfEverything();
    const isNear = isOneOfWriters(who as never) || isModerating(who);
    const open = story.versionCount > 0 && state !== 'withdrawn';
    const spoken = await statusOf(() => sendMessage(actor, story.id, { text: 'Dag', submissionKey: `${who}-1` }));
    // To everybody else the conversation is not there, also where the story is read.
    expect([who, spoken]).toEqual([who, isNear ? (open ? 200 : 409) : outside === 403 ? 404 : outside]);
    if (spoken !== 200) expect(await dumpOfEverything()).toEqual(before);
  }
});

describe('a remark', () => {
  it('is read by the writers once the decision on its version took effect, and is then theirs to resolve', async () => {
    for (const who of REVIEW_PEOPLE) {
      const { story, actor, author } = await aStoryFor(who, 'submitted');
      const moderator = await actorOf('moderator');
      await addRemark(moderator, story.id, await aRemark(story.id));
      const remarkId = (await remarkIds()).at(-1) ?? 0;
      expect((await findReviewNotes(author, story.id)).remarks).toEqual([]);
      expect(await statusOf(() => resolveRemark(author, story.id, { remarkId, isResolved: true }))).toBe(404);
      const decisionId = await decideCaseStudy(moderator, story.id, await aVerdict(story.id));
      expect((await findReviewNotes(author, story.id)).remarks).toEqual([]);
      await apply(decisionId);
      expect((await findReviewNotes(author, story.id)).remarks).toMatchObject([{ id: remarkId, canResolve: true, resolvedAt: null }]);
      const before = await dumpOfEverything();
      const status = await statusOf(() => resolveRemark(actor, story.id, { remarkId, isResolved: true }));
      expect([who, status]).toEqual([who, isOneOfWriters(who) ? 200 : isModerating(who) ? 403 : 404]);
      if (status !== 200) expect(await dumpOfEverything()).toEqual(before);
      else await resolveRemark(actor, story.id, { remarkId, isResolved: false });
      expect(await dumpOfEverything()).toEqual(before);
    }
  });

  it('is taken away by who made it, until the writers read it', async () => {
    for (const who of REVIEW_PEOPLE) {
      const { story, actor } = await aStoryFor(who, 'submitted');
      await addRemark(await actorOf('moderator'), story.id, await aRemark(story.id));
      const remarkId = (await remarkIds()).at(-1) ?? 0;
      const before = await dumpOfEverything();
      expect([who, await statusOf(() => removeRemark(actor, story.id, remarkId))]).toEqual([who, isModerating(who) || isOneOfWriters(who) ? 403 : 404]);
      expect(await dumpOfEverything()).toEqual(before);
    }
    const { story, actor } = await aStoryFor('moderator', 'submitted');
    await addRemark(actor, story.id, await aRemark(story.id, { text: 'Weg ermee' }));
    await addRemark(actor, story.id, await aRemark(story.id, { text: 'Blijft' }));
    const [gone = 0, stays = 0] = (await remarkIds()).slice(-2);
    await removeRemark(actor, story.id, gone);
    await decideNow(actor, story.id);
    expect(await remarkIds()).not.toContain(gone);
    expect(await statusOf(() => removeRemark(actor, story.id, stays))).toBe(409);
  });

  it('quotes words that stand in the field, and is made once', async () => {
    const { story, actor } = await aStoryFor('moderator', 'submitted');
    const text = story.content.fields.approach ?? '';
    await addRemark(actor, story.id, await aRemark(story.id, { passage: text.replace(' ', '\n') }));
    await addRemark(actor, story.id, await aRemark(story.id, { passage: text.replace(' ', '\n') }));
    expect(await remarkIds()).toHaveLength(1);
    const before = await dumpOfEverything();
    const wrong = await aRemark(story.id, { passage: 'wat er niet staat' });
    await expect(addRemark(actor, story.id, wrong)).rejects.toMatchObject({ status: 422, field: 'passage' });
    await expect(addRemark(actor, story.id, { ...wrong, field: 'secret' })).rejects.toMatchObject({ status: 422, field: 'field' });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('of an older version is not shown to the writers any more', async () => {
    const { story, actor, author } = await aStoryFor('moderator', 'revision_changes_requested');
    expect((await findReviewNotes(author, story.id)).remarks).toEqual([]);
    expect(await statusOf(async () => addRemark(actor, story.id, await aRemark(story.id)))).toBe(409);
  });
});

describe('the mail', () => {
  it('of a decision goes to every writer in their language, after it took effect, without the checklist', async () => {
    const author = await aPerson({ language: 'nl' });
    const coAuthor = await aPerson({ language: 'en' });
    const story = await aCaseStudy({ author, coAuthors: [coAuthor], state: 'submitted' });
    const moderator = await aPerson({ role: 'moderator', name: 'Nienke Zijlstra' });
    const id = await decideCaseStudy(moderator, story.id, await aVerdict(story.id, { decision: 'decline', reason: 'fits_elsewhere', message: 'Zet dit bij de experimenten.' }));
    expect(await deliverMail()).toEqual([]);
    await apply(id);
    const [first = '', second = '', ...more] = await deliverMail();
    expect(more).toEqual([]);
    expect(first).toContain(author.email);
    expect(first).toContain('Het komt niet online');
    expect(first).toContain('Dit past beter in een andere ruimte');
    expect(second).toContain(coAuthor.email);
    expect(second).toContain('does not go online');
    for (const mail of [first, second]) {
      expect(mail).toContain('Zet dit bij de experimenten.');
      expect(mail).toContain('Nienke Zijlstra');
      expect(mail).not.toContain('Kosten staan erin');
    }
  });

  it('says that the published version stays when a revision is declined, and where an approved story stands', async () => {
    const { story, actor } = await aStoryFor('moderator', 'revision_submitted');
    await decideNow(actor, story.id, { decision: 'decline', reason: 'other' });
    expect((await deliverMail())[0]).toContain('De versie die online staat, blijft staan');
    const other = await aCaseStudy({ state: 'submitted' });
    await decideNow(actor, other.id, { decision: 'approve', message: '' });
    expect((await deliverMail())[0]).toContain(`/case-studies/${other.id}/praktijkverhaal-`);
  });

  it('is not sent to who is suspended or left the writers since', async () => {
    const { story, actor, author, coAuthor } = await aStoryFor('moderator', 'submitted');
    await decideNow(actor, story.id);
    await write(async (tx) => {
      await tx.update(person).set({ suspendedAt: new Date() }).where(eq(person.id, author.id));
      await tx.delete(caseStudyCoAuthor).where(eq(caseStudyCoAuthor.personId, coAuthor.id));
    });
    expect(await deliverMail()).toEqual([]);
  });

  it('of a message goes to the other side, once', async () => {
    const { story, actor: moderator, author, coAuthor } = await aStoryFor('moderator', 'submitted');
    await actorOf('moderator');
    await actorOf('admin');
    const said = { text: 'Mag ik de foto’s nog veranderen?', submissionKey: 'een' };
    await sendMessage(author, story.id, said);
    await sendMessage(author, story.id, said);
    expect(await read().$count(caseStudyMessage)).toBe(1);
    // Nobody is busy with it: every moderator hears, and one of them answers. The builder made one as well.
    expect(await deliverMail()).toHaveLength(3);
    await assignToSelf(moderator, story.id);
    await sendMessage(author, story.id, { text: 'Hallo?', submissionKey: 'twee' });
    const mails = await deliverMail();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`/case-studies/${story.id}/review?tab=conversation`);
    await sendMessage(moderator, story.id, { text: 'Ja hoor.', submissionKey: 'drie' });
    const answers = await deliverMail();
    expect(answers.map((mail) => [author, coAuthor].findIndex(({ email }) => mail.includes(email)))).toEqual([0, 1]);
    expect(answers[0]).toContain(`/case-studies/${story.id}/progress`);
  });

  it('of a message is not for a moderator who handed the story in and left the writers, nor may they answer', async () => {
    const author = await aPerson();
    const leaver = await aPerson({ role: 'moderator' });
    const { id: organisationId } = await anOrganisation();
    const story = await aCaseStudy({ author, coAuthors: [leaver], organisationId });
    await submitCaseStudy(leaver, story.id, story.revision);
    await sendMessage(leaver, story.id, { text: 'Hij is klaar.', submissionKey: 'een' });
    await deliverMail();
    await actorOf('moderator');
    await sendMessage(author, story.id, { text: 'Hallo?', submissionKey: 'twee' });
    await removeCoAuthor(leaver, story.id, leaver.id);
    await sendMessage(author, story.id, { text: 'Is daar iemand?', submissionKey: 'drie' });
    const mails = await deliverMail();
    expect(mails).not.toEqual([]);
    expect(mails.filter((mail) => mail.includes(leaver.email))).toEqual([]);
    const before = await dumpOfEverything();
    expect(await statusOf(() => sendMessage(leaver, story.id, { text: 'Ja, ik.', submissionKey: 'vier' }))).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
    expect(await findReviewNotes(leaver, story.id)).toMatchObject({ canTalk: false, isReviewer: false });
  });
});
