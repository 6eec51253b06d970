import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import '~/words.nl';
import type { CaseStudyContent } from '#db/codes';
import { read, write } from '#db/connection.server';
import { caseStudy, caseStudyCoAuthor } from '#db/schema/case-studies';
import type { ChangedPart } from '~/case-studies/review/compare-versions';
import { action as edit } from '~/case-studies/writing/edit-case-study.route';
import { action as create } from '~/case-studies/writing/new-case-study.route';
import { action as save } from '~/case-studies/writing/save.route';
import { forgetActs } from '~/case-studies/act-limit.server';
import { saveCaseStudy } from '~/case-studies/writing/save-case-study.server';
import { StoryConflict } from '~/case-studies/writing/story-conflict';
import { valuesOf } from '~/case-studies/writing/story-values';
import { emptyContent } from '~/case-studies/case-study-content';
import type { SignedIn } from '~/shared/actor';
import { anOrganisation, aPerson } from '../support/builders';
import { aCaseStudy, completeContent } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
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

type Refused = { values: Record<string, string>; conflict: ChangedPart[]; revision: number };

const said = (parts: readonly ChangedPart[], name: string, gone: 'added' | 'removed') =>
  parts.find((part) => part.name === name)?.diff.filter(({ kind }) => kind !== gone).map(({ text }) => text).join('');
const theirsOf = (parts: readonly ChangedPart[], name: string) => said(parts, name, 'added');
const mineOf = (parts: readonly ChangedPart[], name: string) => said(parts, name, 'removed');

const rowOf = async (id: number) => (await read().select().from(caseStudy).where(eq(caseStudy.id, id)))[0];

const send = (id: number, form: Record<string, string>) => answerOf(() => edit(routeArgs('/', { actor: author, params: { id: String(id) }, form })));
const autosave = (form: Record<string, string>, writer = author.id) =>
  answerOf(() => save(routeArgs(`/case-studies/save?writer=${writer}`, { actor: author, form })));

describe('the form of a story', () => {
  it('keeps a title alone, and leads on to the form with an address of its own', async () => {
    const form = { ...valuesOf({ ...emptyContent('nl'), title: 'Half af' }, null), submissionKey: 'een', intent: 'save' };
    const answer = await answerOf(() => create(routeArgs('/', { actor: author, form })));
    expect(answer.status).toBe(303);
    const [row] = await read().select().from(caseStudy);
    expect(answer.headers.get('Location')).toBe(`/case-studies/${row?.id}/edit`);
    expect(row?.content.title).toBe('Half af');
  });

  it('is kept when it is submitted too early, and every missing thing is named at its field', async () => {
    const form = { ...valuesOf({ ...emptyContent('nl'), title: 'Half af', quotes: [{ text: 'Mooi.', by: 'Fatma', hasConsent: false }] }, null), submissionKey: 'een', intent: 'submit' };
    const answer = await answerOf(() => create(routeArgs('/', { actor: author, form })));
    expect(answer.status).toBe(422);
    const { errors, values, id } = (await answer.json()) as { errors: Record<string, unknown>; values: Record<string, string>; id: number };
    expect(Object.keys(errors).sort()).toEqual(
      ['summary', 'organisationId', 'discipline', 'teachingForm', 'quote-0-consent', ...['startingPoint', 'approach', 'numbers', 'result', 'learned', 'costs'].map((name) => `field-${name}`)].sort(),
    );
    expect(values.title).toBe('Half af');
    expect(await rowOf(id)).toMatchObject({ state: 'draft', versionCount: 0 });
  });

  it('is submitted when all of it is there', async () => {
    const made = await aCaseStudy({ author });
    const form = { ...valuesOf(completeContent(), organisationId), revision: String(made.revision), submissionKey: made.submissionKey, intent: 'submit' };
    const answer = await send(made.id, form);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/case-studies/${made.id}/progress`]);
    expect(await rowOf(made.id)).toMatchObject({ state: 'submitted', versionCount: 1 });
  });

  it('gives a visitor everything back, and the address to send it to', async () => {
    const made = await aCaseStudy({ author });
    const answer = await answerOf(() => edit(routeArgs(`/case-studies/${made.id}/edit`, { params: { id: String(made.id) }, form: { title: 'Niet weg' } })));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ kept: { title: 'Niet weg' }, address: `/case-studies/${made.id}/edit` });
  });
});

describe('two writers at once', () => {
  it('the second gets both texts and a 409, and saves after reading', async () => {
    const coAuthor = await aPerson();
    const made = await aCaseStudy({ author, coAuthors: [coAuthor], organisationId });
    const theirs = completeContent({ title: 'Van de ander' });
    await saveCaseStudy(coAuthor, made.id, { content: theirs, organisationId, coAuthorIds: [], newCoAuthors: [], revision: made.revision, submissionKey: 'x' });
    const mine = { ...valuesOf(completeContent({ title: 'Van mij' }), organisationId), coAuthorId: String(coAuthor.id), submissionKey: made.submissionKey };
    const before = await dumpOfEverything();
    const automatic = await autosave({ ...mine, id: String(made.id), revision: String(made.revision) });
    expect(automatic.status).toBe(409);
    const answer = await send(made.id, { ...mine, revision: String(made.revision), intent: 'save' });
    expect(answer.status).toBe(409);
    expect(await dumpOfEverything()).toEqual(before);
    const { values, conflict, revision } = (await answer.json()) as Refused;
    expect([values.title, theirsOf(conflict, 'title'), mineOf(conflict, 'title')]).toEqual(['Van mij', 'Van de ander', 'Van mij']);
    expect((await send(made.id, { ...mine, revision: String(revision), intent: 'save' })).status).toBe(303);
    expect((await rowOf(made.id))?.content.title).toBe('Van mij');
  });
});

describe('what another writer changed', () => {
  it('is there to read beside what was typed, wherever the next save would overwrite it', async () => {
    const coAuthor = await aPerson();
    const content = completeContent({ pictures: [{ name: 'a'.repeat(32), alt: 'Een zaal.', hasConsent: true }] });
    const made = await aCaseStudy({ author, coAuthors: [coAuthor], organisationId, content });
    const { id: otherId, name: otherName } = await anOrganisation();
    const theirs: CaseStudyContent = {
      ...content,
      fields: { ...content.fields, next: 'Wij gaan door.' },
      quotes: [{ text: 'Dat ging goed.', by: 'Aïsha, docent', hasConsent: false }],
      pictures: [{ name: 'a'.repeat(32), alt: 'Een koor in een zaal.', hasConsent: false }],
      discipline: 'dance',
      teachingForm: 'online',
      language: 'en',
    };
    const row = { content: theirs, organisationId: otherId, revision: made.revision + 1 };
    await write((tx) => tx.update(caseStudy).set(row).where(eq(caseStudy.id, made.id)));
    const mine = { ...valuesOf(content, organisationId), revision: String(made.revision), submissionKey: made.submissionKey, intent: 'save' };
    const answer = await send(made.id, mine);
    expect(answer.status).toBe(409);
    const { conflict } = (await answer.json()) as Refused;
    const names = ['next', 'quotes', 'pictures', 'language', 'discipline', 'teachingForm', 'organisationId'];
    expect(conflict.map(({ name }) => name)).toEqual(names);
    expect(names.map((name) => theirsOf(conflict, name))).toEqual([
      'Wij gaan door.',
      'Dat ging goed.\nAïsha, docent (geen toestemming)',
      'Een koor in een zaal. (geen toestemming)',
      ...['Engels', 'Dans', 'Online', otherName],
    ]);
    expect(mineOf(conflict, 'quotes')).toContain('Fatma, cursist (toestemming gegeven)');
    expect(mineOf(conflict, 'pictures')).toBe('Een zaal. (toestemming gegeven)');
    const page = render(createElement(StoryConflict, { parts: conflict }));
    for (const text of ['Wij gaan door.', 'Aïsha, docent', 'href="#field-next"', 'href="#organisationId"']) expect(page).toContain(text);
  });

  it('shows a picture that they took out and one that they added, each as theirs', async () => {
    const [gone, added] = ['a'.repeat(32), 'b'.repeat(32)];
    const content = completeContent({ pictures: [{ name: gone, alt: 'Een zaal.', hasConsent: true }] });
    const made = await aCaseStudy({ author, organisationId, content });
    const theirs = { ...content, pictures: [{ name: added, alt: 'Een zaal.', hasConsent: true }] };
    await write((tx) => tx.update(caseStudy).set({ content: theirs, revision: made.revision + 1 }).where(eq(caseStudy.id, made.id)));
    const mine = { ...valuesOf({ ...content, title: 'Van mij' }, organisationId), revision: String(made.revision), submissionKey: made.submissionKey };
    const { conflict } = (await (await send(made.id, mine)).json()) as Refused;
    expect(theirsOf(conflict, 'pictures')).toBe('Een zaal. (toestemming gegeven) (toegevoegd door de ander)');
    expect(mineOf(conflict, 'pictures')).toBe('Een zaal. (toestemming gegeven) (weggehaald door de ander)');
  });

  it('does not name an organisation that this writer does not choose', async () => {
    const coAuthor = await aPerson();
    const made = await aCaseStudy({ author, coAuthors: [coAuthor], organisationId, content: completeContent() });
    await write((tx) => tx.update(caseStudy).set({ revision: made.revision + 1 }).where(eq(caseStudy.id, made.id)));
    const form = { ...valuesOf(completeContent(), null), revision: String(made.revision), submissionKey: made.submissionKey };
    const answer = await answerOf(() => edit(routeArgs('/', { actor: coAuthor, params: { id: String(made.id) }, form })));
    const { conflict } = (await answer.json()) as Refused;
    expect(conflict.map(({ name }) => name)).not.toContain('organisationId');
    expect(conflict.map(({ name }) => name)).toContain('title');
  });
});

describe('a co-author whose name is not clear', () => {
  const coAuthorsOf = async (id: number) => (await read().select().from(caseStudyCoAuthor).where(eq(caseStudyCoAuthor.caseStudyId, id))).map(({ personId }) => personId);

  it.each(['save', 'submit'])('is named at the field on %s, while the text and the other names are kept', async (intent) => {
    const [before, known] = [await aPerson(), await aPerson({ name: 'Fatma Yıldız' })];
    const made = await aCaseStudy({ author, coAuthors: [before], organisationId });
    const typed = { ...valuesOf(completeContent({ title: 'Met Fatma' }), organisationId), coAuthorId: String(before.id), coAuthorNames: 'Fatma Yıldız, Jo' };
    const answer = await send(made.id, { ...typed, revision: String(made.revision), submissionKey: made.submissionKey, intent });
    expect(answer.status).toBe(422);
    const { errors, values, revision } = (await answer.json()) as { errors: object; values: Record<string, string>; revision: number };
    expect(errors).toEqual({ coAuthorNames: { key: 'case-studies:form.unknownWriter', params: { name: 'Jo' } } });
    expect([values.coAuthorNames, values.coAuthorId?.split('\n').sort()]).toEqual(['Jo', [before.id, known.id].map(String).sort()]);
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ state: 'draft', versionCount: 0, revision });
    expect(row?.content.title).toBe('Met Fatma');
    expect((await coAuthorsOf(made.id)).sort()).toEqual([before.id, known.id].sort());
  });

  it('of a new story keeps that too, and every typed name stays', async () => {
    const known = await aPerson({ name: 'Fatma Yıldız' });
    const form = { ...valuesOf({ ...emptyContent('nl'), title: 'Half af' }, null), coAuthorNames: 'Fatma Yıldız, Jo', submissionKey: 'een', intent: 'save' };
    const answer = await answerOf(() => create(routeArgs('/', { actor: author, form })));
    expect(answer.status).toBe(422);
    const { id, values } = (await answer.json()) as { id: number; values: Record<string, string> };
    expect([values.coAuthorNames, await coAuthorsOf(id), (await rowOf(id))?.content.title]).toEqual(['Fatma Yıldız, Jo', [known.id], 'Half af']);
  });

  it('does not stop what script saves', async () => {
    const made = await aCaseStudy({ author, organisationId });
    const typed = { ...valuesOf(completeContent({ title: 'Onder het typen' }), organisationId), coAuthorNames: 'Fat' };
    const answer = await autosave({ ...typed, id: String(made.id), revision: String(made.revision), submissionKey: made.submissionKey });
    expect([answer.status, (await rowOf(made.id))?.content.title]).toEqual([200, 'Onder het typen']);
  });
});

describe('script that saves', () => {
  it('begins one story, goes on with its number, and hears what is missing', async () => {
    const form = { ...valuesOf({ ...emptyContent('nl'), title: 'Half begonnen' }, organisationId), submissionKey: 'een' };
    const first = (await (await autosave(form)).json()) as { id: number; revision: number; missing: object };
    expect(Object.keys(first.missing)).toContain('summary');
    expect(Object.keys(first.missing)).not.toContain('title');
    const next = { ...form, title: 'Half af', id: String(first.id), revision: String(first.revision) };
    expect(await (await autosave(next)).json()).toMatchObject({ id: first.id, revision: first.revision + 1 });
    expect((await rowOf(first.id))?.content.title).toBe('Half af');
  });

  it('writes nothing for who sits down at a computer where another was signed in', async () => {
    const before = await dumpOfEverything();
    expect((await autosave({ title: 'Van een ander', submissionKey: 'een', language: 'nl' }, author.id + 1)).status).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('a story that another writer handed in meanwhile', () => {
  it('gives back what was typed, on a page of its own', async () => {
    const coAuthor = await aPerson();
    const made = await aCaseStudy({ author, coAuthors: [coAuthor], state: 'submitted' });
    const form = { ...valuesOf(completeContent({ title: 'Niet weg' }), null), revision: '1', submissionKey: made.submissionKey };
    const answer = await answerOf(() => edit(routeArgs('/', { actor: author, params: { id: String(made.id) }, form })));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ key: 'case-studies:refusals.notOpen', kept: { title: 'Niet weg' } });
  });
});
