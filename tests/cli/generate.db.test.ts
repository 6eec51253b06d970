import { count } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { post, reaction, topic, topicRead, topicTag } from '#db/schema/forum';
import { chance } from '#db/seed/size/chance';
import { generateCommunity, type Size } from '~/cli/generate/generate-community';
import { GENERATED_DOMAIN } from '~/cli/generate/generate-people';
import { spreadReplies } from '~/cli/generate/plan-topics';
import { reconcileCounters } from '~/forum/reconcile.server';
import { closeRenderer } from '~/shared/markdown/renderer.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();
afterAll(closeRenderer);

const SIZE: Size = { topics: 60, replies: 500, seed: 7, until: new Date('2026-11-23T00:00:00Z') };

const numberOf = async (table: typeof topic | typeof post | typeof reaction | typeof topicTag | typeof topicRead) => {
  const [row] = await read().select({ n: count() }).from(table as typeof topic);
  return row?.n ?? 0;
};

async function everything() {
  const people = await read().select({ id: person.id, name: person.name, role: person.role, organisationId: person.organisationId }).from(person).orderBy(person.id);
  return {
    people,
    topics: await read().select().from(topic).orderBy(topic.id),
    posts: await read().select().from(post).orderBy(post.id),
    reactions: await read().select().from(reaction).orderBy(reaction.postId, reaction.personId, reaction.kind),
  };
}

describe('a generated community', () => {
  it('has the asked size, everything that hangs on topics, and counters that are right', async () => {
    const told: number[] = [];
    await generateCommunity(SIZE, (stored) => told.push(stored));
    expect(await numberOf(topic)).toBe(SIZE.topics);
    expect(await numberOf(post)).toBe(SIZE.topics + SIZE.replies);
    expect(told.at(-1)).toBe(SIZE.topics + SIZE.replies);
    for (const table of [reaction, topicTag, topicRead]) expect(await numberOf(table)).toBeGreaterThan(SIZE.topics / 2);
    expect(await reconcileCounters()).toEqual({ checked: 2 * SIZE.topics + SIZE.replies, corrected: 0 });
  });

  it('lies before its last day, opens its topics in order, and has addresses that no mail reaches', async () => {
    await generateCommunity(SIZE);
    const { topics, posts } = await everything();
    expect(topics.map((row) => row.createdAt.getTime())).toEqual(topics.map((row) => row.createdAt.getTime()).sort((a, b) => a - b));
    expect(posts.filter((row) => row.createdAt > SIZE.until)).toEqual([]);
    const people = await read().select({ email: person.email }).from(person);
    expect(people.filter(({ email }) => !email.endsWith(`@${GENERATED_DOMAIN}`))).toEqual([]);
  });

  it('never mixes with people who are there', async () => {
    await aPerson();
    await expect(generateCommunity(SIZE)).rejects.toThrow('people in this database already');
    expect(await numberOf(topic)).toBe(0);
  });
});

let first: Awaited<ReturnType<typeof everything>> | undefined;

// Each run of this test has a database of its own.
it.each([
  [7, true],
  [7, true],
  [8, false],
])('the seed decides what is in it: %i', async (seed, isSame) => {
  await generateCommunity({ ...SIZE, seed });
  const made = await everything();
  first ??= made;
  if (isSame) expect(made).toEqual(first);
  else expect(made.posts).not.toEqual(first.posts);
});

describe('spreadReplies', () => {
  it.each([
    [10, 0],
    [10, 3],
    [1, 5_000],
    [1_000, 10_000],
  ])('gives %i topics exactly %i replies', (topics, replies) => {
    const counts = spreadReplies(chance(1), topics, replies);
    expect(counts).toHaveLength(topics);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(replies);
  });

  it('makes a few topics long and most short', () => {
    const counts = spreadReplies(chance(1), 1_000, 10_000).sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(100);
    expect(counts[500]).toBeLessThan(10);
    expect(counts.at(-1)).toBe(0);
  });
});
