import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { post } from '#db/schema/forum';
import { renderPostsAnew, type Rendering } from '~/forum/posts/render-anew.server';
import { PIPELINE_VERSION } from '~/shared/markdown/render';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic } from '../support/forum-builders';

useFreshDatabase();

it('renders posts of an older pipeline anew, in batches, and leaves the others alone', async () => {
  const author = await aPerson({ role: 'teacher' });
  const topic = await aTopic({ author });
  for (let n = 0; n < 120; n += 1) await aReply(topic, { author });
  await write((tx) => tx.update(post).set({ html: 'oud', htmlVersion: 1, markdown: 'https://youtu.be/dQw4w9WgXcQ' }));
  const before = await contentVersion();
  const told: Rendering[] = [];
  await renderPostsAnew((progress) => told.push(progress));
  expect(told).toEqual([{ done: 100, total: 121, refused: 0 }, { done: 121, total: 121, refused: 0 }]);
  const rows = await read().select({ html: post.html, version: post.htmlVersion }).from(post).orderBy(asc(post.id));
  expect(rows.every(({ html, version }) => html.includes('link-card') && version === PIPELINE_VERSION)).toBe(true);
  expect(await contentVersion()).toBeGreaterThan(before);
  expect(await renderPostsAnew()).toEqual({ done: 0, total: 0, refused: 0 });
});

it('keeps what the pipeline of today refuses', async () => {
  const topic = await aTopic({ author: await aPerson({ role: 'teacher' }) });
  await write((tx) => tx.update(post).set({ html: 'oud', htmlVersion: 1, markdown: '> '.repeat(30) }));
  expect(topic.id).toBeGreaterThan(0);
  expect(await renderPostsAnew()).toEqual({ done: 1, total: 1, refused: 1 });
  expect(await read().select({ html: post.html }).from(post)).toEqual([{ html: 'oud' }]);
});
