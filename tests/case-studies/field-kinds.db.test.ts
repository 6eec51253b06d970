import '../support/longer-case-study';
import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import '~/words.nl';
import '~/words.en';
import { read, write } from '#db/connection.server';
import { caseStudy } from '#db/schema/case-studies';
import { findReviewPage } from '~/case-studies/review/find-review-page.server';
import { addRemark } from '~/case-studies/review/remark-on-passage.server';
import { compareVersions } from '~/case-studies/review/compare-versions';
import { StoryTab } from '~/case-studies/review/story-tab';
import { action as edit } from '~/case-studies/writing/edit-case-study.route';
import { forgetActs } from '~/case-studies/act-limit.server';
import { valuesOf } from '~/case-studies/writing/story-values';
import type { SignedIn } from '~/shared/actor';
import { translator } from '~/shared/i18n/translator';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy, completeContent } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { render } from '../support/render';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

let author: SignedIn;
let organisationId: number;

beforeEach(async () => {
  forgetActs();
  author = await aPerson();
  ({ id: organisationId } = await anOrganisation());
});

const said = (startedOn: string, goesOn: string) => {
  const content = completeContent();
  return { ...content, fields: { ...content.fields, startedOn, goesOn } };
};
const rowOf = async (id: number) => (await read().select().from(caseStudy).where(eq(caseStudy.id, id)))[0];

async function send(made: { id: number; revision: number; submissionKey: string }, content: ReturnType<typeof said>, intent: string) {
  const form = { ...valuesOf(content, organisationId), revision: String(made.revision), submissionKey: made.submissionKey, intent };
  const answer = await answerOf(() => edit(routeArgs('/', { actor: author, params: { id: String(made.id) }, form })));
  const body = answer.status === 303 ? {} : ((await answer.json()) as { errors: Record<string, { key: string }>; values: Record<string, string> });
  return { status: answer.status, ...body };
}

describe('a day and a choice in the form of a story', () => {
  it('keeps what exists, in a draft as well as when it is submitted', async () => {
    const made = await aCaseStudy({ author });
    expect((await send(made, said('2026-02-28', 'yes'), 'submit')).status).toBe(303);
    const row = await rowOf(made.id);
    expect([row?.state, row?.content.fields.startedOn, row?.content.fields.goesOn]).toEqual(['submitted', '2026-02-28', 'yes']);
  });

  it('refuses what does not exist at its field, with everything that was typed', async () => {
    const made = await aCaseStudy({ author });
    const before = await rowOf(made.id);
    const answer = await send(made, said('2026-02-30', 'perhaps'), 'save');
    expect(answer).toMatchObject({
      status: 422,
      errors: { 'field-startedOn': { key: 'shapes:day.unknown' }, 'field-goesOn': { key: 'shapes:choice.unknown' } },
      values: { 'field-startedOn': '2026-02-30', 'field-goesOn': 'perhaps' },
    });
    expect(await rowOf(made.id)).toEqual(before);
  });

  it('hands in no answer that was stored and does not exist any more', async () => {
    const { submitCaseStudy } = await import('~/case-studies/writing/submit-case-study.server');
    const { openCaseStudy } = await import('~/case-studies/writing/begin-writing.server');
    const made = await aCaseStudy({ author, organisationId, content: said('2026-02-28', 'yes') });
    await write((tx) => tx.update(caseStudy).set({ content: said('lang geleden', 'perhaps') }).where(eq(caseStudy.id, made.id)));
    expect((await openCaseStudy(author, made.id)).missing).toEqual({
      'field-startedOn': { key: 'shapes:day.unknown' },
      'field-goesOn': { key: 'shapes:choice.unknown' },
    });
    await expect(submitCaseStudy(author, made.id, made.revision)).rejects.toMatchObject({ status: 422 });
  });
});

describe('a day and a choice in the review', () => {
  it('stand there in words, to read and to remark on', async () => {
    const moderator = await aPerson({ role: 'moderator' });
    const made = await aCaseStudy({ author, state: 'submitted', organisationId, content: said('2026-02-28', 'yes') });
    const review = await findReviewPage(moderator, made.id);
    const page = render(createElement(StoryTab, { review: { ...review, can: { ...review.can, remark: false } } }), 'nl');
    expect(page).toContain('28 februari 2026');
    expect(page).toContain('Ja, we gaan door');
    expect(page).not.toContain('2026-02-28');
    const remark = { versionId: review.version.id, field: 'goesOn', passage: 'Ja, we gaan door', text: 'Fijn.' };
    await addRemark(moderator, made.id, remark);
    expect((await findReviewPage(moderator, made.id)).remarks).toHaveLength(1);
  });

  it('are compared in words', () => {
    const content = said('2026-02-28', 'yes');
    const after = { ...content, fields: { ...content.fields, startedOn: '2026-03-01', goesOn: 'no' } };
    const parts = compareVersions(content, after, { language: 'nl', t: translator('nl') });
    expect(parts.map(({ name }) => name)).toEqual(['startedOn', 'goesOn']);
    const text = JSON.stringify(parts);
    expect(text).toContain('februari');
    expect(text).toContain('stoppen');
    expect(text).not.toContain('2026-03-01');
  });
});
