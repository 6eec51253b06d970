import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { REACTION_KINDS } from '#db/codes';
import { read, write } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { post, reaction, topic } from '#db/schema/forum';
import { deletePost, restorePost } from '~/forum/posts/delete-post.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { reactToPost } from '~/forum/posts/react-to-post.server';
import { reconcileCounters } from '~/forum/reconcile.server';
import { startTopic } from '~/forum/topics/start-topic.server';
import { splitTags } from '~/forum/tags/tags';
import { AppError } from '~/shared/errors/app-error';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic } from '../support/forum-builders';

useFreshDatabase();

/** A repeatable choice: mulberry32, so that a failure can be run again with its seed. */
function chooser(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

async function counters() {
  const topics = await read()
    .select({
      id: topic.id,
      replyCount: topic.replyCount,
      lastPosition: topic.lastPosition,
      reactionCount: topic.reactionCount,
      lastActivityAt: topic.lastActivityAt,
    })
    .from(topic)
    .orderBy(asc(topic.id));
  const posts = await read()
    .select({ id: post.id, a: post.recognisableCount, b: post.thanksCount, c: post.willTryCount })
    .from(post)
    .orderBy(asc(post.id));
  return { topics, posts };
}

/** Done, or refused by a rule: both are fine here, a fault is not. */
async function tryTo(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const STEPS = 250;

describe('the counters that lists show', () => {
  it.each([20261123, 7, 42])('are what counting anew says, after random acts (seed %i)', async (seed) => {
    const choose = chooser(seed);
    const people = [await aPerson(), await aPerson(), await aPerson({ role: 'moderator' })];
    const labels = { summary: 'Kort.', discipline: null, teachingForm: null, language: 'nl' } as const;
    const someTags = () => splitTags([choose(['a', 'b', '']), choose(['c', ''])].join(','));
    const title = 'Een onderwerp';
    await startTopic(people[0] ?? null, 'experiments', { ...labels, title, body: 'x', tags: someTags(), submissionKey: randomUUID() });
    for (let step = 0; step < STEPS; step += 1) {
      const actor = choose(people);
      const posts = await read().select().from(post);
      const one = choose(posts);
      const acts = {
        start: () => startTopic(actor, 'experiments', { ...labels, title, body: 'x', tags: someTags(), submissionKey: randomUUID() }),
        reply: () => postReply(actor, one.topicId, { body: `Antwoord ${step}`, submissionKey: randomUUID() }),
        react: () => reactToPost(actor, one.id, { kind: choose(REACTION_KINDS), on: choose([true, true, false]) }),
        delete: () => deletePost(actor, one.id),
        restore: () => restorePost(actor, one.id),
        edit: () => {
          const opening = one.position === 0 ? { ...labels, title, tags: someTags() } : undefined;
          return editPost(actor, one.id, { revision: one.revision, body: `Anders ${step}`, opening });
        },
      };
      await tryTo(acts[choose(['start', 'reply', 'reply', 'react', 'react', 'delete', 'restore', 'edit'] as const)]);
    }
    const kept = await counters();
    const { checked, corrected } = await reconcileCounters();
    expect(corrected).toBe(0);
    expect(checked).toBe(kept.topics.length + kept.posts.length);
    expect(await counters()).toEqual(kept);
    // The acts did something worth counting.
    expect(kept.posts.some((row) => row.a + row.b + row.c > 0)).toBe(true);
    expect(kept.topics.some((row) => row.replyCount > 0 && row.replyCount < row.lastPosition)).toBe(true);
  }, 120_000);

  it('are set right by counting anew', async () => {
    const made = await aTopic();
    const reply = await aReply(made);
    await reactToPost(await aPerson(), reply.id, { kind: 'thanks', on: true });
    const right = await counters();
    await write(async (tx) => {
      await tx.update(topic).set({ replyCount: 9, lastPosition: 9, reactionCount: 9, lastActivityAt: new Date(0) });
      await tx.update(post).set({ thanksCount: 9, willTryCount: 2 }).where(eq(post.id, reply.id));
    });
    const version = await contentVersion();
    expect(await reconcileCounters()).toEqual({ checked: 3, corrected: 2 });
    expect(await counters()).toEqual(right);
    const corrected = await contentVersion();
    expect(corrected).toBeGreaterThan(version);
    expect((await reconcileCounters()).corrected).toBe(0);
    expect(await contentVersion()).toBe(corrected);
  });
});

describe('the last activity', () => {
  it('never moves back: replies at once, slow ones first, leave nothing to correct', async () => {
    const { id } = await aTopic();
    const author = await aPerson();
    const send = (body: string) => postReply(author, id, { body, submissionKey: randomUUID() });
    // Starting the threads that render would put them in line.
    await Promise.all([send('Eerst.'), send('Ook.')]);
    for (let round = 0; round < 4; round += 1) {
      const slow = send('Dit *duurt* [even](https://example.org). '.repeat(80));
      await setTimeout(5);
      await Promise.all([slow, send('Kort.')]);
    }
    expect((await reconcileCounters()).corrected).toBe(0);
  });

  it('stays when the clock was set back between two replies', async () => {
    const { id } = await aTopic({ createdAt: new Date(1_000) });
    const author = await aPerson();
    await postReply(author, id, { body: 'Later.', submissionKey: randomUUID() }, new Date(3_000));
    await postReply(author, id, { body: 'Eerder.', submissionKey: randomUUID() }, new Date(2_000));
    expect((await reconcileCounters()).corrected).toBe(0);
    const [row] = await read().select({ at: topic.lastActivityAt }).from(topic).where(eq(topic.id, id));
    expect(row?.at).toEqual(new Date(3_000));
  });
});

describe('reactToPost', () => {
  it('counts one of each kind for each person, however often and at once it is asked', async () => {
    const { id } = await aReply(await aTopic());
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
    const asks = people.flatMap((actor) => Array.from({ length: 6 }, () => reactToPost(actor, id, { kind: 'will_try', on: true })));
    const answers = await Promise.all(asks);
    expect(answers.filter((one) => one.changed)).toHaveLength(5);
    await reactToPost(people[0] ?? null, id, { kind: 'thanks', on: true });
    const [row] = await read().select().from(post).where(eq(post.id, id));
    expect(row).toMatchObject({ willTryCount: 5, thanksCount: 1, recognisableCount: 0 });
    expect(await read().$count(reaction)).toBe(6);
  });

  it('takes back once, and giving against taking back ends in one of the two', async () => {
    const { id } = await aReply(await aTopic());
    const actor = await aPerson();
    await Promise.all([true, false, true, false, true].map((on) => reactToPost(actor, id, { kind: 'thanks', on })));
    const [row] = await read().select().from(post).where(eq(post.id, id));
    expect(row?.thanksCount).toBe(await read().$count(reaction));
    await Promise.all([1, 2, 3].map(() => reactToPost(actor, id, { kind: 'thanks', on: false })));
    const [after] = await read().select().from(post).where(eq(post.id, id));
    expect(after?.thanksCount).toBe(0);
    expect(await read().$count(reaction)).toBe(0);
  });
});
