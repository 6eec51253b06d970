import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { exportTopics } from '~/forum/export/export-topics.server';
import { topicTable } from '~/forum/export/topic-table';
import { listWish } from '~/forum/lists/list-wish';
import { listTopicsOfSpace } from '~/forum/lists/topic-list-queries.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { readHistory } from '~/forum/posts/history.server';
import { startTopic } from '~/forum/topics/start-topic.server';
import { readTopicPage } from '~/forum/topics/topic-page-data.server';
import { getTopic } from '~/forum/topics/topic-queries.server';
import { beginEdit } from '~/forum/writing-start.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aTopic, postAt } from '../support/forum-builders';

useFreshDatabase();

const head = { title: 'Klappen in de rij', summary: null, discipline: null, teachingForm: null, language: 'nl' as const, tags: [] };
const LESSON = { tried: 'Allemaal tegelijk.', happened: 'Chaos.', differently: 'Om de beurt.' };
const lesson = (fields: Record<string, string>) => ({ ...head, body: '', fields, submissionKey: randomUUID() });

describe('a post with a shape', () => {
  it('is refused at the first field that lacks, and nothing is stored', async () => {
    const author = await aPerson();
    const before = await dumpOfEverything();
    const { differently: _, ...rest } = LESSON;
    await expect(startTopic(author, 'lessons-learned', lesson(rest))).rejects.toMatchObject({ status: 422, field: 'field-differently' });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('needs the 30 seconds for a best practice', async () => {
    const practice = { ...head, body: '', fields: { context: 'Een koor.', steps: 'Adem.' }, submissionKey: 'k' };
    await expect(startTopic(await aPerson(), 'best-practices', practice)).rejects.toMatchObject({ status: 422, field: 'summary' });
    await startTopic(await aPerson(), 'best-practices', { ...practice, summary: 'Adem eerst.' });
  });

  it('comes back as its form, shows as steps, tells in the list, and keeps what it said before, field by field', async () => {
    const author = await aPerson();
    const { topicId, postId } = await startTopic(author, 'lessons-learned', lesson(LESSON));
    const begun = await beginEdit(author, postId, 'nl');
    expect(begun.writing.values).toMatchObject({ 'field-tried': 'Allemaal tegelijk.', 'field-differently': 'Om de beurt.', body: '' });
    const opening = { ...head, fields: { ...LESSON, happened: 'Stilte.' } };
    await editPost(author, postId, { revision: 1, body: '', opening });
    const page = await readTopicPage(null, await getTopic(null, topicId), { from: null, language: 'nl' });
    expect(page.legs?.legs.map(({ name, text }) => [name, text])).toEqual([['tried', 'Allemaal tegelijk.'], ['happened', 'Stilte.'], ['differently', 'Om de beurt.']]);
    const { rows } = await listTopicsOfSpace(null, 'lessons-learned', listWish(new URLSearchParams()));
    expect(rows.map(({ summary }) => summary)).toEqual(['Allemaal tegelijk.']);
    const history = JSON.stringify(await readHistory(author, postId, null, 'nl'));
    expect(history).toContain('{"kind":"removed","text":"Chaos"},{"kind":"added","text":"Stilte"}');
  });

  it('from before its fields stays valid, and may be edited without them', async () => {
    const author = await aPerson();
    const older = await aTopic({ author, in: 'lessons-learned', title: 'Van vroeger', body: 'Een oud verhaal.' });
    const post = await postAt(older.id, 0);
    await editPost(author, post.id, { revision: 1, body: 'Een oud verhaal, nu beter.', opening: { ...head, title: 'Van vroeger' } });
    const page = await readTopicPage(null, await getTopic(null, older.id), { from: null, language: 'nl' });
    expect([page.legs, page.opening?.html]).toEqual([null, expect.stringContaining('nu beter')]);
  });

  it('is taken out with a column for each of its fields', async () => {
    await startTopic(await aPerson(), 'lessons-learned', lesson(LESSON));
    const topics = await exportTopics(await aPerson({ role: 'staff' }), 'lessons-learned');
    const [heads = [], row = []] = topicTable('lessons-learned', topics, 'nl');
    expect(row[heads.indexOf('Wat we probeerden')]).toBe('Allemaal tegelijk.');
    expect(row[heads.indexOf('Dit zou ik anders doen')]).toBe('Om de beurt.');
    expect(row).toHaveLength(heads.length);
  });
});
