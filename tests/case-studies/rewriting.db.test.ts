import { expect, describe, it } from 'vitest';
import '~/words.nl';
import { write } from '#db/connection.server';
import { caseStudy } from '#db/schema/case-studies';
import { loader as openEdit } from '~/case-studies/writing/edit-case-study.route';
import { loader as openProgress } from '~/case-studies/writing/progress.route';
import { decideCaseStudy } from '~/case-studies/review/decide-case-study.server';
import { addRemark, resolveRemark } from '~/case-studies/review/remark-on-passage.server';
import { findReviewNotes } from '~/case-studies/review/review-notes.server';
import type { Actor } from '~/shared/actor';
import { actorOf } from '../support/account-builders';
import { completeContent } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { answerOf, routeArgs } from '../support/requests';
import { aStoryFor, aVerdict, apply, isOneOfWriters, newestVersionId, REVIEW_PEOPLE } from '../support/review-builders';

useFreshDatabase();

const argsOf = (id: number, actor: Actor) => routeArgs('/', { actor, params: { id: String(id) } });
const editPage = (id: number, actor: Actor) => answerOf(() => openEdit(argsOf(id, actor)));
const progressPage = (id: number, actor: Actor) => answerOf(() => openProgress(argsOf(id, actor)));

type Advised = { advice: { decision: { message: string } | null; remarks: { text: string }[] } };
type Progressed = { progress: { handedIn: { content: { title: string } } | null } };

describe('the page to rewrite a story', () => {
  it('shows what the moderator said and the remarks that are open, once the decision took effect', async () => {
    const { story, author, coAuthor } = await aStoryFor('author', 'submitted');
    const moderator = await actorOf('moderator');
    const versionId = await newestVersionId(story.id);
    for (const text of ['Wanneer was dat?', 'Hoeveel uur?']) await addRemark(moderator, story.id, { versionId, field: 'approach', passage: '', text });
    const decisionId = await decideCaseStudy(moderator, story.id, await aVerdict(story.id, { message: 'Noem de uren.' }));
    expect((await editPage(story.id, author)).status).toBe(302);
    await apply(decisionId);
    for (const writer of [author, coAuthor]) {
      const { advice } = (await (await editPage(story.id, writer)).json()) as Advised;
      expect(advice).toMatchObject({ decision: { message: 'Noem de uren.' }, remarks: [{ text: 'Wanneer was dat?' }, { text: 'Hoeveel uur?' }] });
    }
    const [first] = (await findReviewNotes(author, story.id)).remarks;
    await resolveRemark(author, story.id, { remarkId: first?.id ?? 0, isResolved: true });
    expect(((await (await editPage(story.id, author)).json()) as Advised).advice.remarks).toMatchObject([{ text: 'Hoeveel uur?' }]);
  });

  it('shows nothing of the kind of a story that nobody judged', async () => {
    const { story, author } = await aStoryFor('author', 'draft');
    expect(((await (await editPage(story.id, author)).json()) as Advised).advice).toEqual({ decision: null, remarks: [] });
  });
});

describe('what was handed in', () => {
  it('is read by its writers and by moderators alone, as it was handed in', async () => {
    for (const who of REVIEW_PEOPLE) {
      const { story, actor } = await aStoryFor(who, 'revision_submitted');
      const mayRead = isOneOfWriters(who) || who === 'moderator' || who === 'admin';
      const answer = await progressPage(story.id, actor);
      expect([who, answer.status]).toEqual([who, mayRead ? 200 : 404]);
      if (mayRead) expect(((await answer.json()) as Progressed).progress.handedIn?.content.title).toBe(story.content.title);
    }
  });

  it('stays what it was while the writers go on', async () => {
    const { story, author } = await aStoryFor('author', 'changes_requested');
    await write((tx) => tx.update(caseStudy).set({ content: completeContent({ title: 'Daarna herschreven' }) }));
    expect(((await (await progressPage(story.id, author)).json()) as Progressed).progress.handedIn?.content.title).toBe(story.content.title);
  });

  it.each(['draft', 'published'] as const)('is not told apart of a story that is %s', async (state) => {
    const { story, author } = await aStoryFor('author', state);
    expect(((await (await progressPage(story.id, author)).json()) as Progressed).progress.handedIn).toBeNull();
  });
});
