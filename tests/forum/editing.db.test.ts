import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { post, topic } from '#db/schema/forum';
import { acceptAnswer } from '~/forum/topics/accept-answer.server';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { readHistory } from '~/forum/posts/history.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import { listVersions, whatIsThereNow } from '~/forum/posts/post-versions.server';
import { pinTopic } from '~/forum/moderating/pin-topic.server';
import { listTagsOfTopic } from '~/forum/tags/tag-queries.server';
import { splitTags } from '~/forum/tags/tags';
import { conflict } from '~/shared/errors/app-error';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic, postAt } from '../support/forum-builders';

useFreshDatabase();

const labels = { discipline: null, teachingForm: null, language: 'nl' as const, tags: [] };

describe('editPost', () => {
  it('keeps every version with who wrote it, and shows the last one', async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: 'moderator' });
    const found = await aReply(await aTopic(), { author, body: 'Eerst.' });
    await editPost(author, found.id, { revision: 1, body: 'Toen *dit*.' });
    await editPost(moderator, found.id, { revision: 2, body: 'Nu dat.' });
    const { versions } = await listVersions(author, found.id);
    expect(versions.map(({ revision, markdown, writtenBy }) => [revision, markdown, writtenBy.id])).toEqual([
      [3, 'Nu dat.', moderator.id],
      [2, 'Toen *dit*.', author.id],
      [1, 'Eerst.', author.id],
    ]);
    const [row] = await read().select().from(post).where(eq(post.id, found.id));
    expect(row).toMatchObject({ markdown: 'Nu dat.', revision: 3 });
    expect(row?.html).toContain('Nu dat.');
    const audit = await read().select({ action: auditRecord.action, actorId: auditRecord.actorId }).from(auditRecord);
    expect(audit).toEqual([{ action: 'post.edited', actorId: moderator.id }]);
  });

  it('changes title, summary, labels and tags of an opening, with its address, and keeps the old ones', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, title: 'Oude titel', summary: 'Kort.', tags: ['oud', 'blijft'] });
    const opening = await postAt(made.id, 0);
    const head = { ...labels, title: 'Nieuwe titel', summary: 'Korter.', discipline: 'dance' as const, tags: splitTags('blijft, nieuw') };
    await editPost(author, opening.id, { revision: 1, body: 'Nieuw.', opening: head });
    const [row] = await read().select().from(topic).where(eq(topic.id, made.id));
    expect(row).toMatchObject({ title: 'Nieuwe titel', slug: 'nieuwe-titel', summary: 'Korter.', discipline: 'dance' });
    expect((await listTagsOfTopic(made.id)).map((one) => one.slug)).toEqual(['blijft', 'nieuw']);
    const { versions } = await listVersions(author, opening.id);
    const kept = { teachingForm: null, language: 'nl' };
    expect(versions.map(({ title, summary, labels: found }) => [title, summary, found])).toEqual([
      ['Nieuwe titel', 'Korter.', { ...kept, discipline: 'dance', tags: ['blijft', 'nieuw'] }],
      ['Oude titel', 'Kort.', { ...kept, discipline: null, tags: ['blijft', 'oud'] }],
    ]);
  });

  it('tells the second of two who edit at once, and changes nothing for them', async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: 'moderator' });
    const found = await aReply(await aTopic(), { author });
    const both = await Promise.allSettled([
      editPost(author, found.id, { revision: 1, body: 'Van de schrijver.' }),
      editPost(moderator, found.id, { revision: 1, body: 'Van de moderator.' }),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ status: 409, key: 'forum:refusals.editConflict' });
    const { versions } = await listVersions(author, found.id);
    expect(versions).toHaveLength(2);
  });

  it('does nothing more when the same edit is sent twice', async () => {
    const author = await aPerson();
    const found = await aReply(await aTopic(), { author });
    await editPost(author, found.id, { revision: 1, body: 'Beter.' });
    await editPost(author, found.id, { revision: 1, body: 'Beter.' });
    const { versions } = await listVersions(author, found.id);
    expect(versions).toHaveLength(2);
  });

  it('does not take a reply for an opening, or the other way round', async () => {
    const author = await aPerson();
    const made = await aTopic({ author });
    const reply = await aReply(made, { author });
    const opening = await postAt(made.id, 0);
    await expect(editPost(author, opening.id, { revision: 1, body: 'x' })).rejects.toMatchObject({ status: 404 });
    const head = { ...labels, title: 'Gekaapt', summary: null };
    await expect(editPost(author, reply.id, { revision: 1, body: 'x', opening: head })).rejects.toMatchObject({ status: 404 });
  });
});

describe('readHistory', () => {
  it('shows what one version changed, word by word', async () => {
    const author = await aPerson();
    const found = await aReply(await aTopic(), { author, body: 'Het geluid van tevoren testen.' });
    await editPost(author, found.id, { revision: 1, body: 'Het geluid twee dagen eerder testen.' });
    const { shown } = await readHistory(author, found.id, null, 'nl');
    const texts = (kind: string) => shown.body.filter((part) => part.kind === kind).map((part) => part.text.trim());
    expect(texts('removed').join(' ')).toBe('van tevoren');
    expect(texts('added').join(' ')).toBe('twee dagen eerder');
    const first = await readHistory(author, found.id, '1', 'nl');
    expect(first.shown).toMatchObject({ comparedWith: null, body: [{ kind: 'same', text: 'Het geluid van tevoren testen.' }] });
    for (const wrong of ['0', '3', 'x', '1e0']) {
      await expect(readHistory(author, found.id, wrong, 'nl')).rejects.toMatchObject({ status: 404 });
    }
  });

  it('shows which labels of an opening a version changed, and tells them to the second of two editors', async () => {
    const author = await aPerson();
    const made = await aTopic({ author, tags: ['oud'] });
    const opening = await postAt(made.id, 0);
    const head = { ...labels, title: made.title, summary: null };
    await editPost(author, opening.id, { revision: 1, body: 'Een proef.', opening: { ...head, discipline: 'dance', tags: splitTags('nieuw') } });
    const { shown } = await readHistory(author, opening.id, null, 'nl');
    expect(shown.labels).toMatchObject({ before: { discipline: null, tags: ['oud'] }, after: { discipline: 'dance', tags: ['nieuw'] } });
    const late = conflict('forum:refusals.editConflict');
    const { current } = await whatIsThereNow(await aPerson({ role: 'moderator' }), opening.id, late);
    expect(current?.labels).toMatchObject({ discipline: 'dance', tags: ['nieuw'] });
  });

  it('is not for visitors: what was taken out need not stay public', async () => {
    const found = await aReply(await aTopic());
    await expect(readHistory(null, found.id, null, 'nl')).rejects.toMatchObject({ status: 403 });
  });
});

describe('what moderators do', () => {
  it('is on record once, also when it is asked twice', async () => {
    const moderator = await aPerson({ role: 'moderator' });
    const { id } = await aTopic();
    for (const on of [true, true, false]) await pinTopic(moderator, id, on);
    for (const on of [true, true, false]) await closeTopic(moderator, id, on);
    await moveTopic(moderator, id, 'help');
    await moveTopic(moderator, id, 'help');
    const rows = await read().select({ action: auditRecord.action, details: auditRecord.details }).from(auditRecord);
    expect(rows.map((row) => row.action)).toEqual([
      'topic.pinned',
      'topic.unpinned',
      'topic.closed',
      'topic.reopened',
      'topic.moved',
    ]);
    expect(rows.at(-1)?.details).toEqual({ from: 'experiments', to: 'help' });
  });

  it('withdraws the accepted answer of a question that leaves help, on record', async () => {
    const moderator = await aPerson({ role: 'moderator' });
    const question = await aTopic({ in: 'help' });
    const answer = await aReply(question);
    await acceptAnswer(moderator, question.id, answer.id);
    await moveTopic(moderator, question.id, 'experiments');
    const [row] = await read().select().from(topic).where(eq(topic.id, question.id));
    expect(row?.acceptedPostId).toBeNull();
    const rows = await read().select({ action: auditRecord.action }).from(auditRecord);
    expect(rows.map((one) => one.action)).toEqual(['answer.accepted', 'answer.withdrawn', 'topic.moved']);
  });

  it('does not move a topic to a space where the mover may not post', async () => {
    const moderator = await aPerson({ role: 'moderator' });
    const { id } = await aTopic();
    await expect(moveTopic(moderator, id, 'announcements')).rejects.toMatchObject({ status: 422, field: 'space' });
  });
});
