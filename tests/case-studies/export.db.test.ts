import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import '~/words.en';
import '~/words.nl';
import { CASE_STUDY_STATES } from '#db/codes';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { caseStudy } from '#db/schema/case-studies';
import { PUBLIC } from '~/case-studies/case-study-states';
import { exportCaseStudies } from '~/case-studies/export/export-case-studies.server';
import { action, loader } from '~/case-studies/export/export-case-studies.route';
import { loader as listLoader } from '~/case-studies/reading/list.route';
import { beginCaseStudy, openCaseStudy } from '~/case-studies/writing/begin-writing.server';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { fieldsOfShape } from '~/shapes/shape';
import type { Actor } from '~/shared/actor';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';
import { statusOf } from '../support/review-builders';

useFreshDatabase();

const MAY = ['staff', 'moderator', 'admin'];

describe('the case studies as a table', () => {
  it('are for moderators and staff, who are offered it and written down; a refusal changes nothing', async () => {
    await aCaseStudy({ state: 'published' });
    for (const who of EVERYBODY) {
      const actor = await actorOf(who);
      const { list } = (await (await answerOf(() => listLoader(routeArgs('/case-studies', { actor })))).json()) as { list: { mayExport: boolean } | null };
      expect([who, list?.mayExport ?? false]).toEqual([who, MAY.includes(who)]);
      const before = await dumpOfEverything();
      const status = await statusOf(() => exportCaseStudies(actor));
      expect([who, status]).toEqual([who, MAY.includes(who) ? 200 : 403]);
      if (status !== 200) expect(await dumpOfEverything()).toEqual(before);
    }
    const records = await read().select().from(auditRecord).where(eq(auditRecord.action, 'case_studies.exported'));
    expect(records.map(({ subjectKind, details }) => [subjectKind, details])).toEqual(MAY.map(() => ['space', { count: 1 }]));
  });

  it('hold what is published, and never what its writers made of it since', async () => {
    const expected: number[] = [];
    for (const state of CASE_STUDY_STATES) {
      const { id, content } = await aCaseStudy({ state, content: { title: `Te lezen: ${state}` } });
      await write((tx) => tx.update(caseStudy).set({ content: { ...content, title: 'Kladversie' } }).where(eq(caseStudy.id, id)));
      if (PUBLIC.includes(state)) expected.push(id);
    }
    const stories = await exportCaseStudies(await actorOf('moderator'));
    expect(stories.map(({ id }) => id)).toEqual(expected);
    expect(JSON.stringify(stories)).not.toContain('Kladversie');
  });

  it('are a file with a column for each field, in the words of the reader', async () => {
    const [author, coAuthor] = [await aPerson({ name: 'Fatma de Wit' }), await aPerson({ name: 'Özlem Kaya' })];
    const organisation = await anOrganisation();
    const story = await aCaseStudy({ author, coAuthors: [coAuthor], organisationId: organisation.id, state: 'published' });
    const download = async (actor: Actor) => answerOf(() => action(routeArgs('/case-studies/export', { actor, form: {} })));
    expect((await download(author)).status).toBe(403);
    const file = await download(await actorOf('staff'));
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="case-studies-\d{4}-\d\d-\d\d\.csv"$/);
    const text = await file.text();
    for (const { label } of fieldsOfShape(CASE_STUDY)) expect(text.split('\r\n')[0]).toContain(label.nl);
    for (const said of [story.content.title, story.content.fields.approach ?? '', author.name, coAuthor.name, organisation.name]) expect(text).toContain(said);
  });

  it('are made by a form: who opens the address goes to the list', () => {
    expect(loader().headers.get('Location')).toBe('/case-studies');
  });
});

describe('the form of a story', () => {
  it('leads to its help texts for who may change them', async () => {
    for (const who of EVERYBODY.filter((one) => one !== 'visitor')) {
      const actor = await actorOf(who);
      const story = await aCaseStudy({ author: actor ?? undefined });
      const isOffered = [(await beginCaseStudy(actor)).mayChangeHelp, (await openCaseStudy(actor, story.id)).mayChangeHelp];
      const may = who === 'staff' || who === 'admin';
      expect([who, ...isOffered]).toEqual([who, may, may]);
    }
  });
});
