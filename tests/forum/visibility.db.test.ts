import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { loader as organisationPage } from '~/forum/people/organisation.route';
import { loader as personPage } from '~/forum/people/person.route';
import { loader as permalink } from '~/forum/posts/post.route';
import { loader as spacePage } from '~/forum/spaces/space.route';
import { loader as spacesPage } from '~/forum/spaces/spaces.route';
import { loader as tagList } from '~/forum/tags/tags.route';
import { loader as topicPage } from '~/forum/topics/topic.route';
import type { TopicPageData } from '~/forum/topics/topic-page-data.server';
import { loader as homePage } from '~/home/home.route';
import type { Actor } from '~/shared/actor';
import { anOrganisation, aPerson, onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

/** A word that stands in every part of a hidden topic and nowhere else. */
const CANARY = 'kanarievogel';

type Thing = { id: number; slug: string; postId: number; authorId: number; organisationId: number; space: string };

/** A topic whose title, summary, body, tag and reply all hold the canary, beside a public one that shares its tag. */
async function aHiddenThing(hide: { in: 'help' | 'experiments'; deletedAt?: Date }): Promise<Thing> {
  const { id: organisationId } = await anOrganisation();
  const author = await aPerson({ organisationId });
  await aTopic({ author, tags: ['samen spelen'] });
  const words = { title: `Titel ${CANARY}`, slug: CANARY, summary: `Kort ${CANARY}`, body: `Tekst ${CANARY}` };
  const topic = await aTopic({ author, ...words, ...hide, tags: [CANARY, 'samen spelen'] });
  const reply = await aReply(topic, { author, body: `Antwoord ${CANARY}` });
  return { id: topic.id, slug: topic.slug, postId: reply.id, authorId: author.id, organisationId, space: hide.in };
}

/** What every page that can show topics answers this person: status and everything in it. */
async function everything(actor: Actor, thing: Thing): Promise<Record<string, { status: number; text: string }>> {
  const pages: Record<string, () => Promise<Response>> = {
    home: () => homePage(routeArgs('/', { actor })),
    spaces: () => spacesPage(routeArgs('/spaces', { actor })),
    space: () => spacePage(routeArgs('/spaces/x', { actor, params: { space: thing.space } })),
    tagged: () => spacePage(routeArgs(`/spaces/x?tag=${CANARY}`, { actor, params: { space: 'experiments' } })),
    person: () => personPage(routeArgs('/people/x', { actor, params: { id: String(thing.authorId) } })),
    replies: () => personPage(routeArgs('/people/x?kind=replies', { actor, params: { id: String(thing.authorId) } })),
    organisation: () => organisationPage(routeArgs('/organisations/x', { actor, params: { id: String(thing.organisationId) } })),
    tags: () => tagList(routeArgs('/tags?q=kan', { actor })),
    topic: () => topicPage(routeArgs('/topics/x', { actor, params: { id: String(thing.id), slug: thing.slug } })),
    wrongSlug: () => topicPage(routeArgs('/topics/x', { actor, params: { id: String(thing.id), slug: 'anders' } })),
    permalink: () => permalink(routeArgs('/posts/x', { actor, params: { id: String(thing.postId) } })),
  };
  const found: Record<string, { status: number; text: string }> = {};
  for (const [name, load] of Object.entries(pages)) {
    const response = await answerOf(load);
    found[name] = { status: response.status, text: (await response.text()) + (response.headers.get('location') ?? '') };
  }
  return found;
}

function pagesThatTell(found: Record<string, { text: string }>): string[] {
  return Object.entries(found).flatMap(([name, { text }]) => (text.replaceAll(`"tag":"${CANARY}"`, '').includes(CANARY) ? [name] : []));
}

const EVERY_LIST = ['home', 'space', 'person', 'replies', 'organisation', 'tags'];
const ITS_OWN = ['topic', 'wrongSlug', 'permalink'];

describe('a topic in a members-only space', () => {
  it('is told to a visitor by no page, count or suggestion', async () => {
    const thing = await aHiddenThing({ in: 'help' });
    const found = await everything(null, thing);
    expect(pagesThatTell(found)).toEqual([]);
    expect(ITS_OWN.map((name) => found[name]?.status)).toEqual([404, 404, 404]);
    expect(found.space?.status).toBe(403);
    expect(JSON.parse(found.space?.text ?? '')).toEqual({ title: 'Vraagbaak', code: 'help', list: null });
    expect(counts(found)).toEqual({ help: 0, shared: { experiments: 1 }, organisation: 1 });
  });

  it.each(['teacher', 'moderator', 'staff', 'admin'] as const)('is told to a %s by every list', async (role) => {
    const thing = await aHiddenThing({ in: 'help' });
    const found = await everything((await onePersonPerRole())[role], thing);
    expect(pagesThatTell(found).sort()).toEqual([...EVERY_LIST, ...ITS_OWN].sort());
    expect(ITS_OWN.map((name) => found[name]?.status)).toEqual([200, 301, 302]);
    expect(counts(found)).toEqual({ help: 1, shared: { experiments: 1, help: 1, replies: 1 }, organisation: 2 });
  });
});

describe('a public topic', () => {
  it.each(['visitor', 'teacher', 'moderator', 'staff', 'admin'] as const)('is told to a %s by every list', async (role) => {
    const thing = await aHiddenThing({ in: 'experiments' });
    const actor = role === 'visitor' ? null : (await onePersonPerRole())[role];
    const found = await everything(actor, thing);
    expect(pagesThatTell(found).sort()).toEqual([...EVERY_LIST, 'tagged', ...ITS_OWN].sort());
  });
});

describe('a deleted topic', () => {
  it.each(['visitor', 'teacher', 'staff'] as const)('is told to a %s by nothing', async (role) => {
    const thing = await aHiddenThing({ in: 'experiments', deletedAt: new Date() });
    const actor = role === 'visitor' ? null : (await onePersonPerRole())[role];
    const found = await everything(actor, thing);
    expect(pagesThatTell(found)).toEqual([]);
    expect(ITS_OWN.map((name) => found[name]?.status)).toEqual([404, 404, 404]);
    expect(counts(found)).toEqual({ help: 0, shared: { experiments: 1 }, organisation: 1 });
  });

  it.each(['author', 'moderator', 'admin'] as const)('is shown to its %s on its own page alone', async (role) => {
    const thing = await aHiddenThing({ in: 'experiments', deletedAt: new Date() });
    const people = await onePersonPerRole();
    const author = { ...people.teacher, id: thing.authorId };
    const found = await everything(role === 'author' ? author : people[role], thing);
    expect(pagesThatTell(found).sort()).toEqual([...ITS_OWN].sort());
  });
});

describe('a deleted reply', () => {
  it('keeps its place but its words leave the server for nobody', async () => {
    const topic = await aTopic();
    const author = await aPerson();
    const reply = await aReply(topic, { author, body: `Weg ${CANARY}`, deletedAt: new Date() });
    const people = await onePersonPerRole();
    for (const actor of [null, author, ...Object.values(people)]) {
      const thing = { id: topic.id, slug: topic.slug, postId: reply.id, authorId: author.id, organisationId: 1, space: 'experiments' };
      const found = await everything(actor, thing);
      expect(pagesThatTell(found)).toEqual([]);
      expect(found.permalink?.text).toContain(`/topics/${topic.id}/${topic.slug}#reply-1`);
    }
  });

  it('can be put back by whoever deleted it and by a moderator, says the page', async () => {
    const topic = await aTopic();
    const author = await aPerson();
    await aReply(topic, { author, deletedAt: new Date() });
    const { teacher, moderator } = await onePersonPerRole();
    const mayRestore = async (actor: Actor) => {
      const page = await topicPage(routeArgs('/topics/x', { actor, params: { id: String(topic.id), slug: topic.slug } }));
      return ((await page.json()) as { data: TopicPageData }).data.replies[0]?.can.restore;
    };
    expect([await mayRestore(null), await mayRestore(teacher), await mayRestore(author), await mayRestore(moderator)]).toEqual([false, false, true, true]);
  });
});

function counts(found: Record<string, { text: string }>) {
  const parse = (name: string) => JSON.parse(found[name]?.text ?? '') as never;
  const { spaces } = parse('spaces') as { spaces: { code: string; topicCount: number }[] };
  const { counts: shared } = parse('person') as { counts: Record<string, number> };
  const { organisation } = parse('organisation') as { organisation: { topics: number } };
  return { help: spaces.find((one) => one.code === 'help')?.topicCount, shared, organisation: organisation.topics };
}
