import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import '~/words.en';
import '~/words.nl';
import { CASE_STUDY_DECISIONS, CASE_STUDY_STATES, type CaseStudyState } from '#db/codes';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { caseStudy, caseStudyDecision } from '#db/schema/case-studies';
import { outboxEvent } from '#db/schema/shared';
import { findTransition, IN_REVIEW, PUBLIC } from '~/case-studies/case-study-states';
import { findPublished } from '~/case-studies/reading/find-published.server';
import { assignToSelf, releaseCaseStudy } from '~/case-studies/review/assign-case-study.server';
import { decideCaseStudy } from '~/case-studies/review/decide-case-study.server';
import { findReviewPage } from '~/case-studies/review/find-review-page.server';
import { takeBackDecision } from '~/case-studies/review/take-back-decision.server';
import { findProgress } from '~/case-studies/writing/case-study-progress.server';
import { removeCoAuthor } from '~/case-studies/writing/remove-co-author.server';
import { reviseCaseStudy } from '~/case-studies/writing/revise-case-study.server';
import { withdrawCaseStudy } from '~/case-studies/writing/withdraw-case-study.server';
import { submitCaseStudy } from '~/case-studies/writing/submit-case-study.server';
import { resumeCaseStudy } from '~/case-studies/writing/resume-case-study.server';
import type { Actor } from '~/shared/actor';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { apply, aStoryFor, aVerdict, decideNow, decisionOf, isOneOfWriters, newestVersionId, REVIEW_PEOPLE, stateOf, statusOf, type ReviewPerson } from '../support/review-builders';

useFreshDatabase();

const isModerating = (who: ReviewPerson) => who === 'moderator' || who === 'admin';

/** Who wrote it, and who can read it, is told no; for everybody else it is not there. */
function refusalFor(who: ReviewPerson, state: CaseStudyState): number {
  return isOneOfWriters(who) || PUBLIC.includes(state) ? 403 : 404;
}

describe.each(CASE_STUDY_STATES)('of a story that is %s', (state) => {
  it('everybody is answered by their part in it and its state, and a refusal changes nothing', async () => {
    for (const who of REVIEW_PEOPLE) {
      for (const decision of CASE_STUDY_DECISIONS) {
        const { story, actor } = await aStoryFor(who, state);
        const step = findTransition(decision, state);
        const expected = isModerating(who) ? (step ? 200 : 409) : refusalFor(who, state);
        const verdict = await aVerdict(story.id, { decision, reason: decision === 'decline' ? 'other' : null });
        const before = await dumpOfEverything();
        const status = await statusOf(() => decideCaseStudy(actor, story.id, verdict));
        expect([who, decision, status]).toEqual([who, decision, expected]);
        if (status !== 200) expect(await dumpOfEverything()).toEqual(before);
        expect(await stateOf(story.id)).toBe(state);
        if (status !== 200) continue;
        const [made] = await read().select().from(caseStudyDecision).where(eq(caseStudyDecision.versionId, verdict.versionId));
        await apply(made?.id ?? 0);
        expect([who, decision, await stateOf(story.id)]).toEqual([who, decision, step?.to]);
      }
    }
  });

  it('only a moderator who did not write it takes it, while it waits', async () => {
    expect(EVERYBODY.every((role) => (REVIEW_PEOPLE as readonly string[]).includes(role))).toBe(true);
    for (const who of REVIEW_PEOPLE) {
      const { story, actor } = await aStoryFor(who, state);
      const before = await dumpOfEverything();
      const taken = await statusOf(() => assignToSelf(actor, story.id));
      expect([who, taken]).toEqual([who, isModerating(who) ? (IN_REVIEW.includes(state) ? 200 : 409) : refusalFor(who, state)]);
      if (taken !== 200) expect(await dumpOfEverything()).toEqual(before);
      const released = await statusOf(() => releaseCaseStudy(actor, story.id));
      expect([who, released]).toEqual([who, isModerating(who) ? 200 : refusalFor(who, state)]);
      expect(await dumpOfEverything()).toEqual(before);
    }
  });
});

describe('a decision', () => {
  const MINUTE = 60_000;
  const decided = async () => {
    const { story, actor, author } = await aStoryFor('moderator', 'submitted');
    const at = new Date();
    const id = await decideCaseStudy(actor, story.id, await aVerdict(story.id), at);
    return { story, moderator: actor, author, id, at };
  };

  it('is due ten minutes later, and nothing happens before', async () => {
    const { story, id, at } = await decided();
    const { dueAt, effectiveAt, checklist } = await decisionOf(id);
    expect([dueAt.getTime() - at.getTime(), effectiveAt, checklist]).toEqual([10 * MINUTE, null, ['Kosten staan erin']]);
    const [event] = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'caseStudy.decided'));
    expect([event?.payload, event?.dueAt]).toEqual([{ decisionId: id }, dueAt]);
    expect(await stateOf(story.id)).toBe('submitted');
    expect(await read().$count(auditRecord)).toBe(0);
  });

  it('of somebody else is told to a second moderator, with who, what and when', async () => {
    const { story, moderator } = await decided();
    const second = await actorOf('moderator');
    const before = await dumpOfEverything();
    const verdict = await aVerdict(story.id, { decision: 'approve' });
    await expect(decideCaseStudy(second, story.id, verdict)).rejects.toMatchObject({
      status: 409,
      key: 'case-studies:review.refusals.changesAskedBy',
      params: { name: moderator?.name, date: expect.stringMatching(/\d{4}/) as unknown },
    });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('of one of two at the same moment stands', async () => {
    const story = await aCaseStudy({ state: 'submitted' });
    const two = [await actorOf('moderator'), await actorOf('admin')];
    const verdict = await aVerdict(story.id);
    const statuses = await Promise.all(two.map((one) => statusOf(() => decideCaseStudy(one, story.id, verdict))));
    expect(statuses.sort()).toEqual([200, 409]);
    expect(await read().$count(caseStudyDecision)).toBe(1);
  });

  it('is not made about a version that is not the newest', async () => {
    const { story, actor, author } = await aStoryFor('moderator', 'submitted');
    const old = await aVerdict(story.id, { decision: 'approve' });
    await decideNow(actor, story.id);
    await giveOrganisation(story.id);
    await submitCaseStudy(author, story.id, story.revision);
    const other = await aCaseStudy({ state: 'submitted' });
    const foreign = await aVerdict(other.id, { decision: 'approve' });
    const before = await dumpOfEverything();
    expect(await statusOf(() => decideCaseStudy(actor, story.id, old))).toBe(409);
    expect(await statusOf(() => decideCaseStudy(actor, story.id, foreign))).toBe(409);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('is taken back by who made it, until it is due', async () => {
    const { story, moderator, id, at } = await decided();
    await takeBackDecision(moderator, story.id, id, new Date(at.getTime() + 10 * MINUTE - 1));
    await apply(id);
    expect([(await decisionOf(id)).effectiveAt, await stateOf(story.id)]).toEqual([null, 'submitted']);
    expect(await statusOf(() => takeBackDecision(moderator, story.id, id))).toBe(409);
    const other = await actorOf('moderator');
    expect(await statusOf(async () => decideCaseStudy(other, story.id, await aVerdict(story.id)))).toBe(200);
  });

  it('is not taken back once it is due or took effect', async () => {
    const { story, moderator, id, at } = await decided();
    const before = await dumpOfEverything();
    expect(await statusOf(() => takeBackDecision(moderator, story.id, id, new Date(at.getTime() + 10 * MINUTE)))).toBe(409);
    expect(await dumpOfEverything()).toEqual(before);
    await apply(id);
    expect(await statusOf(() => takeBackDecision(moderator, story.id, id, at))).toBe(409);
  });

  it('is taken back by nobody else', async () => {
    for (const who of REVIEW_PEOPLE) {
      const { story, actor } = await aStoryFor(who, 'submitted');
      const id = await decideCaseStudy(await actorOf('moderator'), story.id, await aVerdict(story.id));
      const before = await dumpOfEverything();
      const status = await statusOf(() => takeBackDecision(actor, story.id, id));
      expect([who, status]).toEqual([who, isModerating(who) ? 403 : refusalFor(who, 'submitted')]);
      expect(await dumpOfEverything()).toEqual(before);
    }
  });

  it('takes effect once, however often its event is delivered', async () => {
    const { story, id } = await decided();
    await apply(id);
    const before = await dumpOfEverything();
    await apply(id);
    expect(await dumpOfEverything()).toEqual(before);
    expect(await stateOf(story.id)).toBe('changes_requested');
  });

  it('is void when the author withdraws, also when the story is handed in anew before it was due', async () => {
    const { story, author, id } = await decided();
    await withdrawCaseStudy(author, story.id);
    await resumeCaseStudy(author, story.id);
    await giveOrganisation(story.id);
    await submitCaseStudy(author, story.id, story.revision);
    await apply(id);
    expect(await stateOf(story.id)).toBe('submitted');
    expect((await decisionOf(id)).takenBackAt).not.toBeNull();
    expect(await read().$count(outboxEvent, eq(outboxEvent.kind, 'caseStudy.decision_told'))).toBe(0);
  });

  it('about a revision leaves readers with the published version until it is approved', async () => {
    const { story, actor, author } = await aStoryFor('moderator', 'published');
    const published = await newestVersionId(story.id);
    const shown = async () => (await read().select({ id: caseStudy.publishedVersionId }).from(caseStudy))[0]?.id;
    await reviseCaseStudy(author, story.id);
    await giveOrganisation(story.id);
    await submitCaseStudy(author, story.id, story.revision);
    await decideNow(actor, story.id);
    expect([await stateOf(story.id), await shown()]).toEqual(['revision_changes_requested', published]);
    await submitCaseStudy(author, story.id, story.revision);
    await decideNow(actor, story.id, { decision: 'approve' });
    expect([await stateOf(story.id), await shown()]).toEqual(['published', await newestVersionId(story.id)]);
  });

  it('is not made by who handed it in and left the writers since', async () => {
    const author = await aPerson();
    const leaver = await aPerson({ role: 'moderator' });
    const story = await aCaseStudy({ author, coAuthors: [leaver] });
    await giveOrganisation(story.id);
    await submitCaseStudy(leaver, story.id, story.revision);
    await removeCoAuthor(leaver, story.id, leaver.id);
    expect(await statusOf(async () => decideCaseStudy(leaver, story.id, await aVerdict(story.id)))).toBe(403);
    expect(await statusOf(() => findReviewPage(leaver, story.id))).toBe(403);
    const other = await actorOf('moderator');
    expect([(await findProgress(leaver, story.id)).can.approve, (await findProgress(other, story.id)).can.approve]).toEqual([false, true]);
  });

  it('is offered beside the published version to who may make it, and not to who handed the revision in and left', async () => {
    const leaver = await aPerson({ role: 'moderator' });
    const story = await aCaseStudy({ coAuthors: [leaver], state: 'published' });
    await reviseCaseStudy(leaver, story.id);
    await giveOrganisation(story.id);
    await submitCaseStudy(leaver, story.id, story.revision);
    const isOffered = async (actor: Actor) => (await findPublished(actor, story.id)).reader.isReviewer;
    expect(await isOffered(leaver)).toBe(false);
    await removeCoAuthor(leaver, story.id, leaver.id);
    expect([await isOffered(leaver), await isOffered(await actorOf('moderator')), await isOffered(await actorOf('staff'))]).toEqual([false, true, false]);
  });
});

/** What a story needs to be handed in. */
async function giveOrganisation(id: number): Promise<void> {
  const { id: organisationId } = await anOrganisation();
  await write((tx) => tx.update(caseStudy).set({ organisationId }).where(eq(caseStudy.id, id)));
}
