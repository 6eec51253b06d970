import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { draft, post, tag, topic, topicTag } from '#db/schema/forum';
import { outboxEvent } from '#db/schema/shared';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { saveDraft } from '~/forum/drafts/save-draft.server';
import { startTopic, type NewTopic } from '~/forum/topics/start-topic.server';
import { listTagsOfTopic } from '~/forum/tags/tag-queries.server';
import { splitTags } from '~/forum/tags/tags';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aTopic } from '../support/forum-builders';

useFreshDatabase();

function aNewTopic(wanted: Partial<NewTopic> = {}): NewTopic {
  return {
    title: 'Samenspel met vertraging',
    summary: 'Een duet in vraag en antwoord.',
    body: 'Wij deden dit met **drie gitaristen**.',
    discipline: 'music',
    teachingForm: 'hybrid',
    language: 'nl',
    tags: splitTags('samenspel, Beginners'),
    submissionKey: randomUUID(),
    ...wanted,
  };
}

describe('startTopic', () => {
  it('makes the topic and its opening post together, rendered, with tags, counters, event and version', async () => {
    const author = await aPerson();
    const before = await contentVersion();
    const posted = await startTopic(author, 'experiments', aNewTopic());
    const [made] = await read().select().from(topic).where(eq(topic.id, posted.topicId));
    expect(made).toMatchObject({ title: 'Samenspel met vertraging', slug: 'samenspel-met-vertraging', replyCount: 0, lastPosition: 0 });
    const [opening] = await read().select().from(post).where(eq(post.topicId, posted.topicId));
    expect(opening).toMatchObject({ position: 0, authorId: author.id, revision: 1 });
    expect(opening?.html).toContain('<strong>drie gitaristen</strong>');
    expect((await listTagsOfTopic(posted.topicId)).map((one) => one.name)).toEqual(['Beginners', 'samenspel']);
    const events = await read().select({ kind: outboxEvent.kind }).from(outboxEvent);
    expect(events).toEqual([{ kind: 'topic.started' }]);
    expect(await contentVersion()).toBe(before + 1);
  });

  it('posts once when it is sent twice, also at the same moment', async () => {
    const author = await aPerson();
    const form = aNewTopic();
    const sent = await Promise.all(Array.from({ length: 20 }, () => startTopic(author, 'experiments', form)));
    expect(new Set(sent.map((one) => one.topicId)).size).toBe(1);
    expect(await read().$count(topic)).toBe(1);
    expect(await read().$count(post)).toBe(1);
    expect(await read().$count(topicTag)).toBe(2);
  });

  it('uses a tag again that differs only in capitals or accents, as it was first written', async () => {
    await startTopic(await aPerson(), 'experiments', aNewTopic({ tags: splitTags('Café-les') }));
    await startTopic(await aPerson(), 'experiments', aNewTopic({ tags: splitTags('cafe les, CAFÉ-LES') }));
    const tags = await read().select({ name: tag.name, slug: tag.slug }).from(tag);
    expect(tags).toEqual([{ name: 'Café-les', slug: 'cafe-les' }]);
    expect(await read().$count(topicTag)).toBe(2);
  });
});

describe('sending a form again', () => {
  it('posts anew when any part of an opening was changed, and not when it was not', async () => {
    const author = await aPerson();
    const form = aNewTopic();
    const first = await startTopic(author, 'experiments', form);
    const changes: Partial<NewTopic>[] = [
      { title: 'Samenspel zonder vertraging' },
      { summary: null },
      { discipline: null },
      { tags: splitTags('samenspel') },
    ];
    for (const change of changes) {
      const changed = await startTopic(author, 'experiments', { ...form, ...change });
      expect(changed.topicId).not.toBe(first.topicId);
      expect(await startTopic(author, 'experiments', { ...form, ...change })).toEqual(changed);
    }
    expect(await startTopic(author, 'experiments', form)).toEqual(first);
    expect(await read().$count(topic)).toBe(1 + changes.length);
  });

  it('returns what it made, also when the topic was closed since; another text is refused then', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const form = { body: 'Net op tijd.', submissionKey: randomUUID() };
    const posted = await postReply(author, id, form);
    await closeTopic(await aPerson({ role: 'moderator' }), id, true);
    expect(await postReply(author, id, form)).toEqual(posted);
    await expect(postReply(author, id, { ...form, body: 'Te laat.' })).rejects.toMatchObject({ status: 403 });
    await expect(postReply(await aPerson(), id, form)).rejects.toMatchObject({ status: 403 });
  });
});

describe('postReply', () => {
  it('gives 50 replies that come at once the positions 1 to 50', async () => {
    const { id } = await aTopic();
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const actor = people[n % people.length] ?? null;
        return postReply(actor, id, { body: `Antwoord ${n}`, submissionKey: randomUUID() });
      }),
    );
    const rows = await read().select({ position: post.position }).from(post).where(eq(post.topicId, id)).orderBy(asc(post.position));
    expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 51 }, (_, n) => n));
    const [counted] = await read().select().from(topic).where(eq(topic.id, id));
    expect(counted).toMatchObject({ replyCount: 50, lastPosition: 50 });
  });

  it('posts once when 20 of the same form come at once', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const form = { body: 'Eén keer maar.', submissionKey: randomUUID() };
    const sent = await Promise.all(Array.from({ length: 20 }, () => postReply(author, id, form)));
    expect(new Set(sent.map((one) => one.postId)).size).toBe(1);
    const [counted] = await read().select().from(topic).where(eq(topic.id, id));
    expect(counted).toMatchObject({ replyCount: 1, lastPosition: 1 });
  });

  it('does not swallow another text that is sent with the key of the last one', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const submissionKey = randomUUID();
    await postReply(author, id, { body: 'Eerst.', submissionKey });
    const second = await postReply(author, id, { body: 'Daarna.', submissionKey });
    const again = await postReply(author, id, { body: 'Daarna.', submissionKey });
    expect(second.position).toBe(2);
    expect(again).toEqual(second);
  });

  it('takes the draft away in the same moment, and a late autosave does not bring it back', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const place = { kind: 'topic', id } as const;
    const submissionKey = randomUUID();
    const none = { title: '', summary: '', tags: '', discipline: '', teachingForm: '', language: '', revision: 0 };
    expect(await saveDraft(author, place, { ...none, submissionKey, body: 'Bijna' })).toBeInstanceOf(Date);
    await postReply(author, id, { body: 'Bijna af.', submissionKey });
    expect(await read().$count(draft)).toBe(0);
    expect(await saveDraft(author, place, { ...none, submissionKey, body: 'Bijna af.' })).toBeNull();
    expect(await read().$count(draft)).toBe(0);
    // Somebody who went back and goes on writing has another text, which posts when it is sent: so it is kept.
    expect(await saveDraft(author, place, { ...none, submissionKey, body: 'Bijna af. En nog iets.' })).toBeInstanceOf(Date);
    // A page that opens again has a key of its own.
    expect(await saveDraft(author, place, { ...none, submissionKey: randomUUID(), body: 'Iets nieuws' })).toBeInstanceOf(Date);
  });

  it('refuses hostile Markdown before anything is written', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const body = Array.from({ length: 10_000 }, (_, n) => `[x](https://example.org/${n})`).join(' ');
    const sent = postReply(author, id, { body, submissionKey: randomUUID() });
    await expect(sent).rejects.toMatchObject({ status: 422, field: 'body' });
    expect(await read().$count(post)).toBe(1);
  });
});
