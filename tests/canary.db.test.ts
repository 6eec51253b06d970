import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { write } from '#db/connection.server';
import { CASE_STUDY_STATES, SHAPE_NAMES, SPACE_CODES, type CaseStudyContent, type CaseStudyState, type SpaceCode } from '#db/codes';
import { caseStudy, caseStudyDecision, caseStudyMessage, caseStudyRemark, caseStudyUpload, caseStudyVersion } from '#db/schema/case-studies';
import { space } from '#db/schema/forum';
import { upload } from '#db/schema/uploads';
import { follow } from '#db/schema/writing';
import { CASE_STUDY_ACTIONS, PUBLIC } from '~/case-studies/case-study-states';
import type { Actor, SignedIn } from '~/shared/actor';
import { anOrganisation, aPerson } from './support/builders';
import { aCaseStudy, completeContent } from './support/case-study-builders';
import { useFreshDatabase } from './support/database';
import { everyAddress, type Address } from './support/every-address';
import { aReply, aTopic } from './support/forum-builders';
import { answerOf, routeArgs } from './support/requests';

useFreshDatabase();

/** A word of what is hidden: no answer may hold it. Letters only, so that nothing folds or escapes it. */
const CANARY = 'kanariegeel';
/** What is asked besides the address: nothing, and the hidden word itself. */
const QUESTIONS = ['', `?q=${CANARY}&tag=${CANARY}&view=short`];

const modules = import.meta.glob<{ loader?: Address['loader'] }>('../app/**/*.route.{ts,tsx}', { eager: true });

type Hidden = { ids: number[]; names: string[]; people: number[] };

/** Every address with what is hidden in each of its places, beside something that is not. */
function addressesOf({ ids, names, people }: Hidden): Address[] {
  const id = [...new Set([1, ...ids, ...people])].map(String);
  return everyAddress(modules, {
    id,
    slug: ['geheim'],
    space: SPACE_CODES,
    shape: SHAPE_NAMES,
    name: names.length > 0 ? names : ['onbekend'],
    size: ['480'],
    fileName: ['plan.pdf'],
    code: ['onbekend'],
    token: ['onbekend'],
    text: ['about'],
    kind: ['members'],
    step: ['leave', ...CASE_STUDY_ACTIONS],
  });
}

/** What the loader of the address answers this person, without what is new in every answer. */
async function ask({ path, params, loader }: Address, question: string, actor: Actor): Promise<string> {
  const given: unknown = await answerOf(() => loader(routeArgs(`${path}${question}`, { actor, params }) as never));
  // A loader may answer with bare data, which Remix makes a response of.
  const answer = given instanceof Response ? given : Response.json(given);
  const body = (await answer.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'KEY');
  return `${answer.status} ${answer.headers.get('Location') ?? ''} ${body}`;
}

async function askAll(addresses: Address[], actor: Actor): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const address of addresses) {
    for (const question of QUESTIONS) answers.set(address.path + question, await ask(address, question, actor));
  }
  return answers;
}

/** The addresses whose answer tells somebody of what they may not know: its words, or that anything is there. */
async function leaksOf(actor: Actor, before: Map<string, string>, addresses: Address[]): Promise<string[]> {
  const after = await askAll(addresses, actor);
  const differs = [...after].filter(([path, answer]) => answer !== before.get(path)).map(([path]) => path);
  const tells = [...after].filter(([path, answer]) => answer.includes(CANARY) && !isEchoOf(path, answer)).map(([path]) => path);
  return [...new Set([...differs, ...tells])];
}

/** A list says what it was asked to look for. */
function isEchoOf(path: string, answer: string): boolean {
  return path.includes(CANARY) && (answer.match(new RegExp(CANARY, 'g')) ?? []).length <= (path.match(new RegExp(CANARY, 'g')) ?? []).length;
}

async function aReader(role: SignedIn['role']): Promise<SignedIn> {
  const { email: _, ...reader } = await aPerson({ role });
  return reader;
}

/** What everybody may read stands there too, so that lists are not empty for want of anything. */
async function somethingPublic(): Promise<void> {
  const topic = await aTopic({ in: 'help', title: 'Hoe stem je een ukelele?', tags: ['stemmen'] });
  await aReply(topic);
}

async function anUploadOf(owner: { id: number }, letter: string): Promise<{ id: number; name: string }> {
  const name = `${letter.repeat(32)}-640x480`;
  const [row] = await write((tx) =>
    tx
      .insert(upload)
      .values({ name, kind: 'picture', ownerId: owner.id, mediaType: 'image/webp', fileName: `${CANARY}.webp`, byteSize: 10, createdAt: new Date() })
      .returning({ id: upload.id, name: upload.name }),
  );
  if (!row) throw new Error('no upload came back');
  return row;
}

/** What a story says when every word of it is the hidden one. */
function hiddenWords(picture: { name: string }): CaseStudyContent {
  const words = completeContent();
  return {
    ...words,
    title: `Een ${CANARY} verhaal`,
    summary: CANARY,
    fields: Object.fromEntries(Object.keys(words.fields).map((name) => [name, CANARY])),
    quotes: [{ text: CANARY, by: CANARY, hasConsent: true }],
    pictures: [{ name: picture.name, alt: CANARY, hasConsent: true }],
  };
}

/** Everybody whom a story concerns, and where it comes from; there before it is. */
async function theCast() {
  const [author, coAuthor, moderator] = [await aReader('teacher'), await aReader('teacher'), await aReader('moderator')];
  const picture = await anUploadOf(author, 'a');
  const organisation = await anOrganisation({ name: 'Muziekhuis' });
  const readers = [null, await aReader('teacher'), await aReader('staff')] satisfies Actor[];
  return { author, coAuthor, moderator, picture, organisation, readers };
}

type Cast = Awaited<ReturnType<typeof theCast>>;

async function aStory({ author, coAuthor, moderator, organisation, picture }: Cast, state: CaseStudyState, content: CaseStudyContent): Promise<number> {
  const { id } = await aCaseStudy({ state, author, coAuthors: [coAuthor], moderator, organisationId: organisation.id, content });
  await write((tx) => tx.insert(caseStudyUpload).values({ caseStudyId: id, uploadId: picture.id }));
  return id;
}

function addressesAround({ author, picture, organisation }: Cast): Address[] {
  // Ids are given out in order, so the address of what comes is known before it is there.
  return addressesOf({ ids: [1, 2], names: [picture.name], people: [author.id, organisation.id] });
}

/** Puts the hidden word wherever a revision keeps what is not published: the copy, what was handed in, and what was said of it. */
async function reviseInSecret(caseStudyId: number, { moderator, author, picture }: Cast): Promise<void> {
  const content = hiddenWords(picture);
  await write(async (tx) => {
    await tx.update(caseStudy).set({ content }).where(eq(caseStudy.id, caseStudyId));
    const versions = await tx.select().from(caseStudyVersion).where(eq(caseStudyVersion.caseStudyId, caseStudyId));
    const [{ publishedVersionId } = { publishedVersionId: null }] = await tx.select().from(caseStudy).where(eq(caseStudy.id, caseStudyId));
    const handedIn = versions.filter(({ id }) => id !== publishedVersionId);
    for (const { id } of handedIn) {
      const words = { title: content.title, slug: CANARY, summary: CANARY, content };
      await tx.update(caseStudyVersion).set(words).where(eq(caseStudyVersion.id, id));
      const remark = { field: 'result', passage: CANARY, text: CANARY, moderatorId: moderator.id, createdAt: new Date() };
      await tx.insert(caseStudyRemark).values({ caseStudyId, versionId: id, ...remark });
    }
    await tx.insert(caseStudyMessage).values({ caseStudyId, writtenBy: author.id, text: CANARY, writtenAt: new Date(), submissionKey: 'k' });
    await tx.update(caseStudyDecision).set({ message: CANARY }).where(eq(caseStudyDecision.caseStudyId, caseStudyId));
  });
}

const UNPUBLISHED = CASE_STUDY_STATES.filter((state) => !PUBLIC.includes(state));
const REVISED = PUBLIC.filter((state) => state !== 'published');

describe('a case study that is not published', () => {
  it.each(UNPUBLISHED)('makes no difference to anybody else when it is %s', async (state) => {
    await somethingPublic();
    const cast = await theCast();
    const addresses = addressesAround(cast);
    const before: Map<string, string>[] = [];
    for (const reader of cast.readers) before.push(await askAll(addresses, reader));
    await aStory(cast, state, hiddenWords(cast.picture));
    for (const [index, reader] of cast.readers.entries()) {
      expect(await leaksOf(reader, before[index] ?? new Map(), addresses), `told to ${reader?.role ?? 'a visitor'}`).toEqual([]);
    }
    const own = await askAll(addresses, cast.author);
    expect([...own.values()].some((answer) => answer.includes(CANARY)), 'its author does read it').toBe(true);
  });

  it.each(REVISED)('is a revision that changes nothing for readers while it is %s', async (state) => {
    await somethingPublic();
    const cast = await theCast();
    const id = await aStory(cast, state, completeContent());
    const addresses = addressesAround(cast);
    const before: Map<string, string>[] = [];
    for (const reader of cast.readers) before.push(await askAll(addresses, reader));
    await reviseInSecret(id, cast);
    for (const [index, reader] of cast.readers.entries()) {
      expect(await leaksOf(reader, before[index] ?? new Map(), addresses), `told to ${reader?.role ?? 'a visitor'}`).toEqual([]);
    }
    const own = await askAll(addresses, cast.author);
    expect([...own.values()].some((answer) => answer.includes(CANARY)), 'its author does read it').toBe(true);
  });
});

describe('a topic that members alone may read', () => {
  it('is told to no visitor: no word, no count, no difference', async () => {
    await somethingPublic();
    await close('lessons-learned');
    const author = await aReader('teacher');
    const addresses = addressesOf({ ids: [1, 2, 3, 4], names: [], people: [author.id] });
    const before = await askAll(addresses, null);
    const topic = await aTopic({ in: 'lessons-learned', author, title: CANARY, slug: CANARY, summary: CANARY, body: CANARY, fields: { tried: CANARY }, tags: [CANARY] });
    await aReply(topic, { author, body: CANARY });
    await write((tx) => tx.insert(follow).values({ personId: author.id, kind: 'topic', subjectId: topic.id, createdAt: new Date() }));
    expect(await leaksOf(null, before, addresses)).toEqual([]);
    const own = await askAll(addresses, author);
    expect([...own.values()].some((answer) => answer.includes(CANARY)), 'a member does read it').toBe(true);
  });
});

async function close(code: SpaceCode): Promise<void> {
  await write((tx) => tx.update(space).set({ readAccess: 'members' }).where(eq(space.code, code)));
}
