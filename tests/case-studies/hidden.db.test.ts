import '../support/uploads';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { CASE_STUDY_STATES } from '#db/codes';
import { read, write } from '#db/connection.server';
import { caseStudy, caseStudyUpload, caseStudyVersion } from '#db/schema/case-studies';
import { space } from '#db/schema/forum';
import { upload } from '#db/schema/uploads';
import { PUBLIC } from '~/case-studies/case-study-states';
import { findPicture } from '~/case-studies/pictures/find-picture.server';
import { countCaseStudies, listCaseStudies } from '~/case-studies/reading/list-case-studies.server';
import { loader as listLoader } from '~/case-studies/reading/list.route';
import { loader as storyLoader } from '~/case-studies/reading/story.route';
import { storyWish } from '~/case-studies/reading/story-wish';
import { loader as editLoader } from '~/case-studies/writing/edit-case-study.route';
import { listOwnCaseStudies } from '~/case-studies/writing/own-case-studies.server';
import { loader as progressLoader } from '~/case-studies/writing/progress.route';
import { loader as stepLoader } from '~/case-studies/writing/step.route';
import { loader as useLoader } from '~/case-studies/uses/use.route';
import { beginConversation } from '~/forum/conversations/begin-conversation.server';
import { loader as homeLoader } from '~/home/home.route';
import { removeUnusedUploads } from '~/forum/uploads/remove-unused-uploads.server';
import { listSpaces } from '~/forum/spaces/space-queries.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { aPerson, nextNumber, onePersonPerRole } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const SECRET = 'kanariegeheim';
const ANY = storyWish(new URLSearchParams());

async function aPictureOf(caseStudyId: number, owner: SignedIn): Promise<string> {
  const name = `${nextNumber().toString(16).padStart(32, '0')}-64x48`;
  const values = { name, kind: 'picture', ownerId: owner.id, mediaType: 'image/webp', fileName: 'a.jpg', byteSize: 1, createdAt: new Date(0) } as const;
  await write(async (tx) => {
    const [made] = await tx.insert(upload).values(values).returning({ id: upload.id });
    await tx.insert(caseStudyUpload).values({ caseStudyId, uploadId: made?.id ?? 0 });
  });
  return name;
}

const statusOf = (work: () => Promise<unknown>) => work().then(() => 200, (error: { status?: number }) => error.status);

/** What every page of a story, its list and the front page answer to this actor, as one text. */
async function everythingFor(actor: Actor, { id, slug }: { id: number; slug: string }): Promise<string> {
  const params = { id: String(id), slug, step: 'withdraw' };
  const loaders = [storyLoader, progressLoader, editLoader, stepLoader, useLoader, listLoader, homeLoader];
  const texts: string[] = [];
  for (const loader of loaders) {
    const answer = await answerOf(() => loader(routeArgs('/', { actor, params })));
    texts.push(`${answer.headers.get('Location') ?? ''} ${await answer.text()}`);
  }
  return texts.join('\n');
}

describe.each(CASE_STUDY_STATES)('a story that is %s', (state) => {
  it('shows what its writers work on to nobody but them and the moderators', async () => {
    const [author, coAuthor] = [await aPerson(), await aPerson()];
    const made = await aCaseStudy({ author, coAuthors: [coAuthor], state });
    const picture = await aPictureOf(made.id, author);
    const pictures = [{ name: picture, alt: SECRET, hasConsent: true }];
    const content = { ...made.content, title: `${SECRET} titel`, summary: SECRET, pictures };
    await write((tx) => tx.update(caseStudy).set({ content }).where(eq(caseStudy.id, made.id)));
    const [version] = made.publishedVersionId
      ? await read().select({ slug: caseStudyVersion.slug }).from(caseStudyVersion).where(eq(caseStudyVersion.id, made.publishedVersionId))
      : [];
    const { teacher, staff, moderator, admin } = await onePersonPerRole();
    const place = { id: made.id, slug: version?.slug ?? 'raad-maar' };
    for (const actor of [null, teacher, staff]) {
      expect(await everythingFor(actor, place)).not.toContain(SECRET);
      expect(await statusOf(() => findPicture(actor, made.id, picture))).toBe(404);
    }
    for (const actor of [author, coAuthor, moderator, admin]) {
      expect(await everythingFor(actor, place)).toContain(SECRET);
      expect(await findPicture(actor, made.id, picture)).toEqual({ name: picture, isPublished: false });
    }
  });

  it('is counted and listed only when it is published', async () => {
    const made = await aCaseStudy({ state });
    const expected = PUBLIC.includes(state) ? 1 : 0;
    for (const actor of [null, await aPerson(), await aPerson({ role: 'moderator' })]) {
      expect((await listCaseStudies(actor, ANY)).rows.map(({ id }) => id)).toEqual(expected ? [made.id] : []);
      expect(await countCaseStudies(actor, ANY)).toEqual({ total: expected, matched: expected });
      expect((await listSpaces(actor)).find(({ code }) => code === 'case-studies')?.topicCount).toBe(expected);
    }
  });
});

describe('a published story', () => {
  it('is for members alone where its space is', async () => {
    const made = await aCaseStudy({ state: 'published' });
    await beginConversation({ payload: { caseStudyId: made.id }, createdAt: new Date() });
    await write((tx) => tx.update(space).set({ readAccess: 'members' }).where(eq(space.code, 'case-studies')));
    const params = { id: String(made.id) };
    expect((await answerOf(() => storyLoader(routeArgs('/', { params })))).status).toBe(404);
    expect((await answerOf(() => listLoader(routeArgs('/')))).status).toBe(403);
    const member = await aPerson();
    expect((await answerOf(() => storyLoader(routeArgs('/', { actor: member, params })))).status).toBe(301);
  });

  it('has one address, whatever somebody makes of it', async () => {
    const made = await aCaseStudy({ state: 'published', content: { title: 'Zingen op afstand' } });
    const at = (slug: string | undefined, path = '/') => answerOf(() => storyLoader(routeArgs(path, { params: { id: String(made.id), ...(slug && { slug }) } })));
    expect((await at('zingen-op-afstand')).status).toBe(200);
    const moved = await at('iets-anders', '/?view=short');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('Location')).toBe(`/case-studies/${made.id}/zingen-op-afstand?view=short`);
    expect((await at(undefined)).status).toBe(301);
  });

  it('shows in 30 seconds the summary, and not the whole story', async () => {
    const made = await aCaseStudy({ state: 'published' });
    const params = { id: String(made.id), slug: `praktijkverhaal-${made.content.title.split(' ')[1]}` };
    const whole = await (await answerOf(() => storyLoader(routeArgs('/', { params })))).text();
    const short = await (await answerOf(() => storyLoader(routeArgs('/?view=short', { params })))).text();
    expect(whole).toContain(made.content.fields.approach);
    expect(short).toContain(made.content.summary);
    expect(short).not.toContain(made.content.fields.approach);
  });
});

describe('a picture of a story', () => {
  it('is for every reader while the published version shows it, and stays when nothing else uses it', async () => {
    const author = await aPerson();
    const name = `${nextNumber().toString(16).padStart(32, '0')}-64x48`;
    const made = await aCaseStudy({ author, state: 'published', content: { pictures: [{ name, alt: 'Een koor.', hasConsent: true }] } });
    const values = { name, kind: 'picture', ownerId: author.id, mediaType: 'image/webp', fileName: 'a.jpg', byteSize: 1, createdAt: new Date(0) } as const;
    await write(async (tx) => {
      const [row] = await tx.insert(upload).values(values).returning({ id: upload.id });
      await tx.insert(caseStudyUpload).values({ caseStudyId: made.id, uploadId: row?.id ?? 0 });
    });
    expect(await findPicture(null, made.id, name)).toEqual({ name, isPublished: true });
    const other = await aCaseStudy({ state: 'published' });
    expect(await statusOf(() => findPicture(null, other.id, name))).toBe(404);
    await removeUnusedUploads();
    expect(await read().select({ id: upload.id }).from(upload).where(eq(upload.name, name))).toHaveLength(1);
  });
});

describe('one’s own list', () => {
  it('holds what one wrote or writes along, and nothing of others', async () => {
    const [author, coAuthor, stranger] = [await aPerson(), await aPerson(), await aPerson({ role: 'moderator' })];
    const made = await aCaseStudy({ author, coAuthors: [coAuthor] });
    expect(await listOwnCaseStudies(author)).toMatchObject([{ id: made.id, isMine: true, publishedSlug: null }]);
    expect(await listOwnCaseStudies(coAuthor)).toMatchObject([{ id: made.id, isMine: false }]);
    expect(await listOwnCaseStudies(stranger)).toEqual([]);
    await expect(listOwnCaseStudies(null)).rejects.toMatchObject({ status: 403 });
  });
});
