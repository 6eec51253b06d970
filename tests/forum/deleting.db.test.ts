import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { topic } from '#db/schema/forum';
import { acceptAnswer } from '~/forum/topics/accept-answer.server';
import { deletePost, restorePost } from '~/forum/posts/delete-post.server';
import { listWish } from '~/forum/lists/list-wish';
import { readTopicPage } from '~/forum/topics/topic-page-data.server';
import { listTopicsOfSpace } from '~/forum/lists/topic-list-queries.server';
import { getTopic } from '~/forum/topics/topic-queries.server';
import { findUndo } from '~/forum/posts/undo-deletion.server';
import { suggestTags } from '~/forum/tags/tag-queries.server';
import type { Actor } from '~/shared/actor';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic, postAt } from '../support/forum-builders';

useFreshDatabase();

const listed = async (actor: Actor) =>
  (await listTopicsOfSpace(actor, 'experiments', listWish(new URLSearchParams()))).rows.map((row) => row.id);
const pageOf = async (actor: Actor, id: number) => readTopicPage(actor, await getTopic(actor, id), { from: null, language: 'nl' });
const stored = async (id: number) => (await read().select().from(topic).where(eq(topic.id, id)))[0];

describe('deleting an opening post that has replies', () => {
  it('leaves the title, hides its words, and keeps the conversation readable', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, title: 'Blijft staan', summary: 'Gaat weg.', body: 'Geheim.' });
    await aReply(made, { body: 'Mijn antwoord.' });
    const opening = await postAt(made.id, 0);
    const removal = await deletePost(author, opening.id);
    expect(removal.topicGone).toBe(false);
    expect(await listed(null)).toContain(made.id);
    const page = await pageOf(null, made.id);
    expect(page.topic).toMatchObject({ title: 'Blijft staan', summary: null });
    expect(page.opening).toMatchObject({ isDeleted: true, html: '' });
    expect(page.replies[0]?.html).toContain('Mijn antwoord.');
    expect(JSON.stringify(page)).not.toContain('Geheim');
    expect((await stored(made.id))?.summary).toBeNull();
  });

  it('comes back whole', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, summary: 'Gaat even weg.' });
    await aReply(made);
    const opening = await postAt(made.id, 0);
    const before = await stored(made.id);
    await deletePost(author, opening.id);
    await restorePost(author, opening.id);
    expect(await stored(made.id)).toEqual(before);
    expect((await pageOf(null, made.id)).opening?.isDeleted).toBe(false);
  });
});

describe('deleting the last post that stands', () => {
  it('takes the topic from the lists, its tags with it, and undo brings all back', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, tags: ['samenspel'] });
    const opening = await postAt(made.id, 0);
    expect((await deletePost(author, opening.id)).topicGone).toBe(true);
    expect(await listed(author)).not.toContain(made.id);
    await expect(getTopic(null, made.id)).rejects.toMatchObject({ status: 404 });
    expect(await suggestTags(null, 'samen')).toEqual([]);
    const search = new URLSearchParams({ deleted: String(opening.id) });
    expect(await findUndo(author, search)).toBe(opening.id);
    expect(await findUndo(await aPerson(), search)).toBeNull();
    expect(await findUndo(null, search)).toBeNull();
    await restorePost(author, opening.id);
    expect(await suggestTags(null, 'samen')).toHaveLength(1);
    expect(await listed(null)).toContain(made.id);
    expect(await findUndo(author, search)).toBeNull();
  });

  it('lets whoever wrote the last reply put it back, and the topic comes back with it', async () => {
    const author = await aPerson();
    const replier = await aPerson();
    const made = await aTopic({ author });
    const reply = await aReply(made, { author: replier });
    await deletePost(author, (await postAt(made.id, 0)).id);
    expect((await deletePost(replier, reply.id)).topicGone).toBe(true);
    await expect(getTopic(replier, made.id)).rejects.toMatchObject({ status: 404 });
    expect((await restorePost(replier, reply.id)).topicGone).toBe(false);
    expect((await pageOf(null, made.id)).opening?.isDeleted).toBe(true);
  });
});

describe('deleting a reply', () => {
  it('keeps its place, takes its reactions from the count, and moves the last activity back', async () => {
    const replier = await aPerson();
    const made = await aTopic({ createdAt: new Date('2026-11-01T10:00:00Z') });
    const first = await aReply(made, { createdAt: new Date('2026-11-02T10:00:00Z') });
    const second = await aReply(made, { author: replier, createdAt: new Date('2026-11-03T10:00:00Z') });
    await deletePost(replier, second.id);
    expect(await stored(made.id)).toMatchObject({ replyCount: 1, lastPosition: 2, lastActivityAt: first.createdAt });
    const page = await pageOf(null, made.id);
    expect(page.replies.map((reply) => [reply.position, reply.isDeleted])).toEqual([
      [1, false],
      [2, true],
    ]);
    await restorePost(replier, second.id);
    expect(await stored(made.id)).toMatchObject({ replyCount: 2, lastActivityAt: second.createdAt });
  });

  it('makes an accepted answer no longer accepted', async () => {
    const asker = await aPerson();
    const replier = await aPerson();
    const question = await aTopic({ author: asker, in: 'help' });
    const answer = await aReply(question, { author: replier });
    await acceptAnswer(asker, question.id, answer.id);
    await deletePost(replier, answer.id);
    expect((await stored(question.id))?.acceptedPostId).toBeNull();
  });

  it('changes nothing more when it is asked twice', async () => {
    const replier = await aPerson();
    const made = await aTopic();
    const reply = await aReply(made, { author: replier });
    await Promise.all([deletePost(replier, reply.id), deletePost(replier, reply.id)]);
    expect(await stored(made.id)).toMatchObject({ replyCount: 0 });
    await Promise.all([restorePost(replier, reply.id), restorePost(replier, reply.id)]);
    expect(await stored(made.id)).toMatchObject({ replyCount: 1 });
  });
});
