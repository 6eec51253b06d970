import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { read } from '#db/connection.server';
import { topic } from '#db/schema/forum';
import { outboxEvent } from '#db/schema/shared';
import { findPublished } from '~/case-studies/reading/find-published.server';
import { withdrawCaseStudy } from '~/case-studies/writing/withdraw-case-study.server';
import { beginConversation } from '~/forum/conversations/begin-conversation.server';
import { listWish } from '~/forum/lists/list-wish';
import { countTopicsOfSpace, listFrontTopics, listTopicsOfSpace } from '~/forum/lists/topic-list-queries.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import { deletePost } from '~/forum/posts/delete-post.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { listSharedByPerson } from '~/forum/people/shared-queries.server';
import { sharedWish } from '~/forum/people/shared-wish';
import { getTopic } from '~/forum/topics/topic-queries.server';
import { closeRenderer } from '~/shared/markdown/renderer.server';
import { afterAll } from 'vitest';
import { aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aReply, postAt } from '../support/forum-builders';

useFreshDatabase();
afterAll(() => closeRenderer());

const WISH = listWish(new URLSearchParams());

const begin = (caseStudyId: number) => beginConversation({ payload: { caseStudyId }, createdAt: new Date() });

async function conversationOf(id: number) {
  const [row] = await read().select().from(topic).where(eq(topic.caseStudyId, id));
  if (!row) throw new Error('no conversation');
  return row;
}

describe('publication', () => {
  it('is told to the outbox, and opens one conversation by the author, however often that is delivered', async () => {
    const author = await aPerson();
    const made = await aCaseStudy({ author, state: 'published' });
    const [event] = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'caseStudy.approve'));
    expect(event?.payload).toMatchObject({ caseStudyId: made.id });
    await begin(made.id);
    const before = await dumpOfEverything();
    const opened = await conversationOf(made.id);
    expect(opened).toMatchObject({ title: made.content.title, summary: made.content.summary, authorId: author.id, withdrawnAt: null });
    await begin(made.id);
    expect((await dumpOfEverything()).topic).toEqual(before.topic);
    expect((await dumpOfEverything()).post).toEqual(before.post);
  });

  it('says in its opening what a moderator approved: nobody rewrites or deletes it there', async () => {
    const author = await aPerson();
    const made = await aCaseStudy({ author, state: 'published' });
    await begin(made.id);
    const { id: postId } = await postAt((await conversationOf(made.id)).id, 0);
    const before = await dumpOfEverything();
    const opening = { title: 'Koop laptops', summary: null, discipline: null, teachingForm: null, language: 'nl' as const, tags: [] };
    for (const actor of [author, await aPerson({ role: 'moderator' }), await aPerson({ role: 'admin' })]) {
      await expect(editPost(actor, postId, { revision: 1, body: 'Reclame.', opening })).rejects.toMatchObject({ status: 403 });
      await expect(deletePost(actor, postId)).rejects.toMatchObject({ status: 403 });
    }
    const after = await dumpOfEverything();
    expect([after.topic, after.post]).toEqual([before.topic, before.post]);
  });

  it('leads from the story to its conversation, and back', async () => {
    const made = await aCaseStudy({ state: 'published' });
    await begin(made.id);
    const opened = await conversationOf(made.id);
    await aReply(opened);
    expect((await findPublished(null, made.id)).story.conversation).toEqual({ id: opened.id, slug: opened.slug, replyCount: 1 });
    expect((await getTopic(null, opened.id)).topic.caseStudyId).toBe(made.id);
  });

  it('opens nothing for a story that was withdrawn before it was delivered', async () => {
    const author = await aPerson();
    const made = await aCaseStudy({ author, state: 'published' });
    await withdrawCaseStudy(author, made.id);
    await begin(made.id);
    expect(await read().select().from(topic)).toEqual([]);
  });
});

describe('a withdrawn story', () => {
  it('takes its conversation along: nobody finds it in any list, count or page, nor answers in it', async () => {
    const author = await aPerson();
    const made = await aCaseStudy({ author, state: 'published' });
    await begin(made.id);
    const { id } = await conversationOf(made.id);
    const admin = await aPerson({ role: 'admin' });
    expect((await countTopicsOfSpace(admin, 'case-studies', WISH)).total).toBe(1);
    await withdrawCaseStudy(author, made.id);
    for (const actor of [null, author, admin]) {
      await expect(getTopic(actor, id)).rejects.toMatchObject({ status: 404 });
      const page = await listTopicsOfSpace(actor, 'case-studies', WISH);
      expect([...page.pinned, ...page.rows]).toEqual([]);
      expect((await listFrontTopics(actor, { newest: 5, questions: 5, events: 5 })).newest).toEqual([]);
      expect((await listSharedByPerson(actor, author.id, sharedWish(new URLSearchParams()))).rows).toEqual([]);
      expect((await countTopicsOfSpace(actor, 'case-studies', WISH)).total).toBe(0);
    }
    await expect(postReply(author, id, { body: 'Nog iets.', submissionKey: 'k' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('a conversation', () => {
  it('stays with its story: a moderator does not move it', async () => {
    const made = await aCaseStudy({ state: 'published' });
    await begin(made.id);
    const { id } = await conversationOf(made.id);
    await expect(moveTopic(await aPerson({ role: 'moderator' }), id, 'help')).rejects.toMatchObject({ status: 403 });
  });
});
