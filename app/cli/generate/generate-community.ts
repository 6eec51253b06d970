import { count } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read, write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { space, tag } from '#db/schema/forum';
import { chance, type Chance } from '#db/seed/size/chance';
import { TAGS } from '#db/seed/size/names';
import { tagSlug } from '~/forum/tags/tags';
import { generatePeople, type Population } from './generate-people';
import { generateTexts, type Texts } from './generate-texts';
import { planPosts } from './plan-posts';
import { planTopic, spreadReplies } from './plan-topics';
import { storeConversations, type Conversation } from './store-topics';

/** How long the community has existed. */
const AGE_MS = 3 * 365 * 86_400_000;

/** Posts of one transaction, about: few enough to stay in memory, many enough that the disk is not waited for. */
const POSTS_PER_TRANSACTION = 4_000;

export type Size = {
  topics: number;
  replies: number;
  /** The same seed and `until` make the same community. */
  seed: number;
  /** The moment after which nothing happened. */
  until: Date;
  /** Everybody's password; absent: nobody can sign in. */
  password?: string | undefined;
};

/**
 * Fills an empty database with a community of that size, as years of use would have left it. Throws when there is
 * anybody already: sample data never mixes with what people wrote.
 */
export async function generateCommunity(size: Size, tellProgress: (storedPosts: number) => void = () => {}): Promise<void> {
  await requireEmpty();
  const choices = chance(size.seed);
  const firstAt = new Date(size.until.getTime() - AGE_MS);
  const population = await generatePeople(choices, { topics: size.topics, firstAt, password: size.password });
  const places = { spaces: await spaceIds(), tags: await storeTags(), population };
  const texts = await generateTexts(choices);
  let stored = 0;
  for (const conversations of plan(choices, size, { firstAt, population, texts })) {
    await write(async (tx) => {
      await storeConversations(tx, choices, conversations, places);
      await bumpContentVersion(tx);
    });
    stored += conversations.reduce((sum, { posts }) => sum + posts.length, 0);
    tellProgress(stored);
  }
}

async function requireEmpty(): Promise<void> {
  const [row] = await read().select({ people: count() }).from(person);
  if (row && row.people > 0) throw new Error('There are people in this database already: a community is only generated in an empty one.');
}

type Given = { firstAt: Date; population: Population; texts: Texts };

/** The conversations, oldest first, in portions of one transaction. */
function* plan(choices: Chance, { topics, replies, until }: Size, { firstAt, population, texts }: Given): Generator<Conversation[]> {
  const replyCounts = spreadReplies(choices, topics, replies);
  const step = AGE_MS / topics;
  let portion: Conversation[] = [];
  let posts = 0;
  for (const [number, count] of replyCounts.entries()) {
    const createdAt = new Date(Math.floor(firstAt.getTime() + (number + choices.fraction()) * step));
    const planned = planTopic(choices, { createdAt, replies: count, population });
    portion.push({ topic: planned, posts: planPosts(choices, planned, { texts, population, until, number }) });
    posts += count + 1;
    if (posts < POSTS_PER_TRANSACTION) continue;
    yield portion;
    [portion, posts] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}

async function spaceIds(): Promise<Map<SpaceCode, number>> {
  const rows = await read().select({ code: space.code, id: space.id }).from(space);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function storeTags(): Promise<number[]> {
  const rows = TAGS.map((name) => ({ name, slug: tagSlug(name) }));
  const made = await write((tx) => tx.insert(tag).values(rows).returning({ id: tag.id }));
  return made.map(({ id }) => id).sort((a, b) => a - b);
}
