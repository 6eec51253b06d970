import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { write } from '#db/connection.server';
import { topic } from '#db/schema/forum';
import '~/words.nl';
import { loader as permalink } from '~/forum/posts/post.route';
import { action as markRead } from '~/forum/topics/read-mark.route';
import { listSpaces } from '~/forum/spaces/space-queries.server';
import { suggestTags } from '~/forum/tags/tag-queries.server';
import { listLeftOff, listTopicsOfSpace } from '~/forum/lists/topic-list-queries.server';
import { listWish } from '~/forum/lists/list-wish';
import { NEW_FOR_DAYS } from '~/forum/lists/unread.server';
import { loader as topicPage } from '~/forum/topics/topic.route';
import type { TopicPageData } from '~/forum/topics/topic-page-data.server';
import type { Actor } from '~/shared/actor';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic, postAt, someReplies } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

type Address = { id: number; slug: string };
const paramsOf = ({ id, slug }: Address) => ({ id: String(id), slug });

async function open(actor: Actor, topic: Address, query = ''): Promise<TopicPageData> {
  const response = await answerOf(() => topicPage(routeArgs(`/topics/x${query}`, { actor, params: paramsOf(topic) })));
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return ((await response.json()) as { data: TopicPageData }).data;
}

const mark = (actor: Actor, topic: Address, form: Record<string, string>) =>
  answerOf(() => markRead(routeArgs('/topics/x/read', { actor, params: paramsOf(topic), form })));

describe('what is new', () => {
  const listed = async (actor: Actor) => (await listTopicsOfSpace(actor, 'experiments', listWish(new URLSearchParams()))).rows[0];
  const counted = async (actor: Actor) => (await listSpaces(actor)).find((space) => space.code === 'experiments')?.newCount;

  it('is a topic that a member never opened, until they read it, and what is added after', async () => {
    const reader = await aPerson();
    const topic = await aTopic();
    await aReply(topic);
    expect(await listed(reader)).toMatchObject({ isNew: true, newReplies: 0 });
    expect(await counted(reader)).toBe(1);

    expect((await mark(reader, topic, { position: '1' })).status).toBe(204);
    expect(await listed(reader)).toMatchObject({ isNew: false, newReplies: 0 });
    expect(await counted(reader)).toBe(0);
    expect(await open(reader, topic)).toMatchObject({ leftOff: null, isUnread: false });

    await aReply(topic);
    await aReply(topic, { deletedAt: new Date() });
    await aReply(topic);
    expect(await listed(reader)).toMatchObject({ isNew: false, newReplies: 2 });
    expect(await counted(reader)).toBe(1);
    expect(await open(reader, topic)).toMatchObject({ leftOff: { position: 2, count: 2 }, isUnread: true });
    expect((await listLeftOff(reader, 5)).map((row) => row.id)).toEqual([topic.id]);
  });

  it('is nothing to a visitor, to the author, and after a month', async () => {
    const author = await aPerson();
    await aTopic({ author });
    const monthAgo = new Date(Date.now() - (NEW_FOR_DAYS + 1) * 86_400_000);
    await aTopic({ author, in: 'help', createdAt: monthAgo });
    expect(await listed(null)).toMatchObject({ isNew: false, newReplies: 0 });
    expect(await listed(author)).toMatchObject({ isNew: false });
    expect((await listSpaces(null)).map((space) => space.newCount)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await listSpaces(author)).map((space) => space.newCount)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await listSpaces(await aPerson())).find((space) => space.code === 'help')?.newCount).toBe(0);
  });

  it('of a deleted reply is nothing', async () => {
    const reader = await aPerson();
    const topic = await aTopic();
    await mark(reader, topic, { position: '0' });
    await aReply(topic, { deletedAt: new Date() });
    expect(await counted(reader)).toBe(0);
    expect(await listLeftOff(reader, 5)).toEqual([]);
    expect((await open(reader, topic)).leftOff).toBeNull();
  });
});

describe('marking as read', () => {
  it('never moves back, and not past the end', async () => {
    const reader = await aPerson();
    const topic = await aTopic();
    await someReplies(topic, 3);
    await mark(reader, topic, { position: '99' });
    await aReply(topic);
    await mark(reader, topic, { position: '1' });
    expect((await open(reader, topic)).leftOff).toEqual({ position: 4, count: 1 });
  });

  it('by the button leads back to the topic', async () => {
    const topic = await aTopic();
    const response = await mark(await aPerson(), topic, { position: '0', next: 'topic' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/topics/${topic.id}/${topic.slug}`]);
  });

  it('is refused to a visitor, for what one may not read, and for what is no position', async () => {
    const [reader, open, hidden] = [await aPerson(), await aTopic(), await aTopic({ in: 'help' })];
    expect((await mark(null, open, { position: '0' })).status).toBe(403);
    expect((await mark(null, hidden, { position: '0' })).status).toBe(404);
    expect((await mark(reader, { id: 999, slug: 'x' }, { position: '0' })).status).toBe(404);
    for (const position of ['-1', 'x', '1.5', '']) {
      expect([position, (await mark(reader, open, { position })).status]).toEqual([position, 422]);
    }
  });
});

describe('the address of a topic', () => {
  it('with another slug leads to the right one and keeps the page', async () => {
    const topic = await aTopic();
    for (const slug of ['anders', '']) {
      const params = { id: String(topic.id), slug };
      const response = await answerOf(() => topicPage(routeArgs('/topics/x?from=1', { params })));
      expect([response.status, response.headers.get('location')]).toEqual([301, `/topics/${topic.id}/${topic.slug}?from=1`]);
    }
  });

  it.each(['0', '01', '1e3', '-1', 'abc', '2147483648', '99999999999999999999', '1.5', ''])('with the id "%s" is not found', async (id) => {
    await aTopic();
    const response = await answerOf(() => topicPage(routeArgs('/topics/x', { params: { id, slug: 'x' } })));
    expect(response.status).toBe(404);
  });

  it.each(['0', '21', 'x', '-1', '9999999999'])('with the page "%s" is not found', async (from) => {
    const topic = await aTopic();
    await someReplies(topic, 20);
    const response = await answerOf(() => topicPage(routeArgs(`/topics/x?from=${from}`, { params: paramsOf(topic) })));
    expect(response.status).toBe(404);
  });
});

describe('a permalink', () => {
  it('to reply 1,234 of 2,000 leads to the page that holds it', async () => {
    const topic = await aTopic();
    await someReplies(topic, 2000);
    const reply = await postAt(topic.id, 1234);
    const response = await answerOf(() => permalink(routeArgs('/posts/x', { params: { id: String(reply.id) } })));
    expect(response.status).toBe(302);
    const to = new URL(response.headers.get('location') ?? '', 'http://localhost');
    expect([to.pathname, to.hash]).toEqual([`/topics/${topic.id}/${topic.slug}`, '#reply-1234']);
    const page = await open(null, topic, to.search);
    expect(page.replies.map((one) => one.position)).toEqual(Array.from({ length: 20 }, (_, n) => 1221 + n));
  });

  it('to the opening post leads to the topic itself', async () => {
    const topic = await aTopic();
    const opening = await postAt(topic.id, 0);
    const response = await answerOf(() => permalink(routeArgs('/posts/x', { params: { id: String(opening.id) } })));
    expect(response.headers.get('location')).toBe(`/topics/${topic.id}/${topic.slug}#opening`);
  });
});

describe('the accepted answer', () => {
  it('stands on top of the first page and in its place', async () => {
    const topic = await aTopic();
    await someReplies(topic, 30);
    const { id } = await postAt(topic.id, 25);
    await acceptPost(topic.id, id);
    const first = await open(null, topic);
    expect(first.accepted?.id).toBe(id);
    expect(first.replies.map((reply) => reply.position)).not.toContain(25);
    const second = await open(null, topic, '?from=21');
    expect(second.accepted).toBeNull();
    expect(second.replies.map((reply) => reply.id)).toContain(id);
  });
});

describe('suggested tags', () => {
  it('begin with what was typed, the most used first, ten at most', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `muziek ${n}`);
    await aTopic({ tags: [...names, 'orkest', 'kamermuziek'] });
    await aTopic({ tags: ['muziek 11'] });
    const found = await suggestTags(null, 'muziek');
    expect(found).toHaveLength(10);
    expect(found[0]).toEqual({ name: 'muziek 11', slug: 'muziek-11' });
    expect(await suggestTags(null, 'ork')).toEqual([{ name: 'orkest', slug: 'orkest' }]);
    expect(await suggestTags(null, '%')).toEqual([]);
    expect(await suggestTags(null, '')).toEqual([]);
  });
});

async function acceptPost(topicId: number, postId: number): Promise<void> {
  await write(async (tx) => {
    await tx.update(topic).set({ acceptedPostId: postId }).where(eq(topic.id, topicId));
  });
}
