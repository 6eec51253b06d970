import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { draft } from '#db/schema/forum';
import { deletePost } from '~/forum/posts/delete-post.server';
import { discardDraft, restoreDraft } from '~/forum/drafts/discard-draft.server';
import { findDiscarded, findDraft, listDrafts } from '~/forum/drafts/draft-queries.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { splitTags } from '~/forum/tags/tags';
import { startTopic } from '~/forum/topics/start-topic.server';
import * as draftRoute from '~/forum/drafts/draft.route';
import { saveDraft } from '~/forum/drafts/save-draft.server';
import { beginEdit, beginReply, beginTopic } from '~/forum/writing-start.server';
import '~/words.nl';
import { links } from '~/shared/links';
import type { Actor } from '~/shared/actor';
import { aPerson } from '../support/builders';
import { answerOf, routeArgs } from '../support/requests';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic, postAt } from '../support/forum-builders';

useFreshDatabase();

const typed = (body: string, more: { title?: string; revision?: number } = {}) => ({
  submissionKey: randomUUID(),
  revision: 0,
  title: '',
  summary: '',
  tags: '',
  discipline: '',
  teachingForm: '',
  language: 'nl',
  body,
  ...more,
});

describe('a draft', () => {
  it('is one for each place, the last that was saved, and only its writer ever sees it', async () => {
    const [writer, other] = [await aPerson(), await aPerson({ role: 'admin' })];
    const place = { kind: 'topic', id: (await aTopic()).id } as const;
    await saveDraft(writer, place, typed('Half'));
    await saveDraft(writer, place, typed('Half af'));
    await saveDraft(other, place, typed('Van een ander'));
    expect((await findDraft(writer, place))?.fields).toEqual({ body: 'Half af', language: 'nl' });
    expect((await listDrafts(writer)).map((row) => row.excerpt)).toEqual(['Half af']);
    expect(await findDraft(null, place)).toBeNull();
    await expect(listDrafts(null)).rejects.toMatchObject({ status: 403 });
    await discardDraft(other, place);
    expect(await findDraft(writer, place)).not.toBeNull();
  });

  it('never comes to whoever signed in after its writer, from a page that was left open', async () => {
    const [writer, next] = [await aPerson(), await aPerson()];
    const place = { kind: 'topic', id: (await aTopic()).id } as const;
    const send = (actor: Actor, intent: string) => {
      const form = { place: `topic:${place.id}`, intent, body: 'Van wie hier eerst zat', submissionKey: randomUUID() };
      const args = routeArgs(links.saveDraft(writer.id), { actor, form });
      args.request.headers.set('Accept', 'application/json');
      return answerOf(() => draftRoute.action(args));
    };
    await saveDraft(next, place, typed('Van mij'));
    for (const intent of ['save', 'discard', 'restore']) expect((await send(next, intent)).status).toBe(403);
    expect((await findDraft(next, place))?.fields.body).toBe('Van mij');
    expect((await send(null, 'save')).status).toBe(403);
    expect((await send(writer, 'save')).status).toBe(200);
    expect((await findDraft(writer, place))?.fields.body).toBe('Van wie hier eerst zat');
  });

  it('is gone when everything was wiped', async () => {
    const writer = await aPerson();
    const place = { kind: 'space', code: 'help' } as const;
    await saveDraft(writer, place, typed('Iets', { title: 'Een titel' }));
    expect(await saveDraft(writer, place, typed(' '))).toBeNull();
    expect(await read().$count(draft)).toBe(0);
  });

  it('stays in reach when its topic is gone', async () => {
    const [writer, author] = [await aPerson(), await aPerson()];
    const made = await aTopic({ author });
    await saveDraft(writer, { kind: 'topic', id: made.id }, typed('Mijn **hele** antwoord.'));
    expect((await listDrafts(writer))[0]).toMatchObject({ title: made.title, orphanedText: null });
    await deletePost(author, (await postAt(made.id, 0)).id);
    expect((await listDrafts(writer))[0]).toMatchObject({ title: null, orphanedText: 'Mijn **hele** antwoord.' });
  });

  it('of an edit is not brought back by an autosave that arrives after the edit', async () => {
    const author = await aPerson();
    const reply = await aReply(await aTopic(), { author });
    const place = { kind: 'post', id: reply.id } as const;
    await saveDraft(author, place, typed('Beter', { revision: 1 }));
    await editPost(author, reply.id, { revision: 1, body: 'Beter.' });
    expect(await saveDraft(author, place, typed('Beter.', { revision: 1 }))).toBeNull();
    expect(await read().$count(draft)).toBe(0);
    expect(await saveDraft(author, place, typed('Nog beter', { revision: 2 }))).toBeInstanceOf(Date);
    // A second tab, opened before that edit, holds a text of its own.
    expect(await saveDraft(author, place, typed('Heel anders', { revision: 1 }))).toBeInstanceOf(Date);
  });

  it('of a topic that was posted is not brought back either, unless any part of it is another', async () => {
    const author = await aPerson();
    const place = { kind: 'space', code: 'experiments' } as const;
    const fields = { ...typed('Zo ging het.', { title: 'Een proef' }), tags: 'b, a', discipline: 'music' };
    const { submissionKey, title, body } = fields;
    const labels = { summary: null, discipline: 'music', teachingForm: null, language: 'nl', tags: splitTags('a, b') } as const;
    await startTopic(author, 'experiments', { submissionKey, title, body, ...labels });
    expect(await saveDraft(author, place, fields)).toBeNull();
    expect(await saveDraft(author, place, { ...fields, title: 'Een andere proef' })).toBeInstanceOf(Date);
  });
});

describe('a discarded draft', () => {
  const place = { kind: 'space', code: 'help' } as const;
  const HOUR = 3_600_000;

  it('is out of sight and comes back as it was last typed', async () => {
    const [writer, other] = [await aPerson(), await aPerson()];
    await saveDraft(writer, place, typed('Half'));
    await discardDraft(writer, place, typed('Half af', { title: 'Mijn vraag' }));
    expect(await listDrafts(writer)).toEqual([]);
    const writing = await beginTopic(writer, 'help', 'nl');
    expect(writing).toMatchObject({ savedAt: null, hasDiscarded: true });
    expect(writing.values.body).toBeUndefined();
    // The empty form that is left may be saved as well.
    expect(await saveDraft(writer, place, typed(''))).toBeNull();
    expect(await findDiscarded(writer, new URLSearchParams('discarded=space:help'))).toBe('space:help');
    expect(await findDiscarded(other, new URLSearchParams('discarded=space:help'))).toBeNull();
    expect(await restoreDraft(other, place)).toBeNull();
    expect((await restoreDraft(writer, place))?.fields).toMatchObject({ body: 'Half af', title: 'Mijn vraag' });
    expect(await beginTopic(writer, 'help', 'nl')).toMatchObject({ hasDiscarded: false, values: { body: 'Half af' } });
    expect(await restoreDraft(writer, place)).toBeNull();
    await expect(restoreDraft(null, place)).rejects.toMatchObject({ status: 403 });
  });

  it('makes room for what is written next', async () => {
    const writer = await aPerson();
    await discardDraft(writer, place, typed('Eerst'));
    await saveDraft(writer, place, typed('Daarna'));
    expect(await restoreDraft(writer, place)).toBeNull();
    expect((await findDraft(writer, place))?.fields.body).toBe('Daarna');
  });

  it('is gone for good after a day, with the next that its writer throws away', async () => {
    const [writer, other] = [await aPerson(), await aPerson()];
    const now = new Date('2026-11-23T12:00:00Z');
    const earlier = (hours: number) => new Date(now.getTime() - hours * HOUR);
    await discardDraft(writer, place, typed('Lang geleden'), earlier(25));
    await discardDraft(writer, { kind: 'space', code: 'experiments' }, typed('Vanochtend'), earlier(3));
    await discardDraft(other, place, typed('Van een ander'), earlier(25));
    await discardDraft(writer, { kind: 'space', code: 'best-practices' }, undefined, now);
    const left = await read().select({ fields: draft.fields }).from(draft).orderBy(draft.id);
    expect(left.map((row) => row.fields.body)).toEqual(['Vanochtend', 'Van een ander']);
  });
});

describe('the draft of an edit', () => {
  it('keeps what was cleared empty', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, summary: 'Kort.', tags: ['oud'], discipline: 'music' });
    const opening = await postAt(made.id, 0);
    const fields = typed('Een andere tekst.', { title: made.title, revision: 1 });
    await saveDraft(author, { kind: 'post', id: opening.id }, fields);
    const { writing } = await beginEdit(author, opening.id, 'nl');
    expect(writing.values).toMatchObject({ title: made.title, body: 'Een andere tekst.', summary: '', tags: '', discipline: '' });
  });
});

describe('quoting', () => {
  it('takes the selected words when the post holds them, and the post itself when it does not', async () => {
    const writer = await aPerson();
    const made = await aTopic();
    const quoted = await aReply(made, { body: 'Tel af & begin. Dat is alles.' });
    const quote = async (passage: string) => (await beginReply(writer, made.id, { postId: quoted.id, passage })).writing.values.body;
    expect(await quote(' Dat is\n alles. ')).toMatch(/>\n> Dat is\n> alles\.\n\n$/);
    expect(await quote('Dat heb ik nooit gezegd.')).toContain('> Tel af & begin. Dat is alles.');
    expect((await beginReply(writer, made.id)).writing).toMatchObject({ hasQuote: false });
  });

  it('adds the quote to the draft once, and only of a standing post in the same topic', async () => {
    const [writer, replier] = [await aPerson(), await aPerson()];
    const made = await aTopic();
    const quoted = await aReply(made, { author: replier, body: 'Iedereen start hem *zelf*.' });
    const first = await beginReply(writer, made.id, { postId: quoted.id });
    expect(first.writing.values.body).toBe(
      `> [${replier.name} schreef](/posts/${quoted.id})\n>\n> Iedereen start hem *zelf*.\n\n`,
    );
    await saveDraft(writer, { kind: 'topic', id: made.id }, typed(`${first.writing.values.body}Bij ons ook.`));
    const again = await beginReply(writer, made.id, { postId: quoted.id });
    expect(again.writing.values.body?.match(/schreef/g)).toHaveLength(1);
    const elsewhere = await aReply(await aTopic());
    await expect(beginReply(writer, made.id, { postId: elsewhere.id })).rejects.toMatchObject({ status: 404 });
    await deletePost(replier, quoted.id);
    await expect(beginReply(writer, made.id, { postId: quoted.id })).rejects.toMatchObject({ status: 404 });
  });
});
