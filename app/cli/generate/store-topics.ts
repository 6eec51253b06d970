import { eq } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { post, reaction, topic, topicRead, topicTag } from '#db/schema/forum';
import type { Chance } from '#db/seed/size/chance';
import type { Population } from './generate-people';
import { inBatches } from './in-batches';
import type { PlannedPost } from './plan-posts';
import type { PlannedTopic } from './plan-topics';

/** Members that opened a topic and wrote nothing in it. */
const SILENT_READERS = 3;

export type Conversation = { topic: PlannedTopic; posts: PlannedPost[] };

type Places = { spaces: Map<SpaceCode, number>; tags: number[]; population: Population };

/** Stores the conversations with everything that hangs on them, counters included, as posting them would have left it. */
export async function storeConversations(tx: Tx, chance: Chance, conversations: Conversation[], { spaces, tags, population }: Places): Promise<void> {
  const rows = conversations.map((one) => topicRow(one, spaces));
  const topicIds = await insertInOrder(rows, (batch) => tx.insert(topic).values(batch).returning({ id: topic.id }));
  const posts = conversations.flatMap((one, n) => one.posts.map(({ row }) => ({ ...row, topicId: topicIds[n] ?? 0 })));
  const postIds = await insertInOrder(posts, (batch) => tx.insert(post).values(batch).returning({ id: post.id }));
  const reactions = conversations
    .flatMap((one) => one.posts)
    .flatMap(({ row, reactions: given }, n) => given.map((one) => ({ ...one, postId: postIds[n] ?? 0, createdAt: row.createdAt })));
  await inBatches(reactions, (batch) => tx.insert(reaction).values(batch));
  await inBatches(topicIds.flatMap((topicId) => someTags(chance, tags).map((tagId) => ({ topicId, tagId }))), (batch) => tx.insert(topicTag).values(batch));
  await inBatches(conversations.flatMap((one, n) => readMarks(chance, one, topicIds[n] ?? 0, population)), (batch) => tx.insert(topicRead).values(batch));
  await acceptAnswers(tx, chance, { conversations, topicIds, postIds });
}

/** Ids grow in the order of the rows; which row of an answer is which, neither engine promises. */
async function insertInOrder<R>(rows: R[], insert: (batch: R[]) => Promise<{ id: number }[]>): Promise<number[]> {
  const ids: number[] = [];
  await inBatches(rows, async (batch) => {
    const made = await insert(batch);
    ids.push(...made.map(({ id }) => id).sort((a, b) => a - b));
  });
  return ids;
}

function topicRow({ topic: { row, space }, posts }: Conversation, spaces: Map<SpaceCode, number>): typeof topic.$inferInsert {
  const spaceId = spaces.get(space);
  if (spaceId === undefined) throw new Error(`the space ${space} is missing: run the migrations`);
  const standing = posts.filter((one) => one.row.deletedAt === null);
  return {
    ...row,
    spaceId,
    lastActivityAt: standing.at(-1)?.row.createdAt ?? row.createdAt,
    replyCount: standing.length - 1,
    lastPosition: posts.length - 1,
    reactionCount: standing.reduce((sum, { reactions }) => sum + reactions.length, 0),
  };
}

function someTags(chance: Chance, tags: number[]): number[] {
  return [...new Set(Array.from({ length: chance.below(4) }, () => chance.pick(tags)))];
}

/** Who wrote has read up to there; a few others read some of it. */
function readMarks(chance: Chance, { posts }: Conversation, topicId: number, { everyone }: Population): (typeof topicRead.$inferInsert)[] {
  const marks = new Map<number, { lastReadPosition: number; readAt: Date }>();
  for (const { row } of posts) marks.set(row.authorId, { lastReadPosition: row.position, readAt: row.createdAt });
  for (let n = 0; n < SILENT_READERS; n += 1) {
    const reader = chance.pick(everyone);
    const { row } = chance.pick(posts);
    if (!marks.has(reader)) marks.set(reader, { lastReadPosition: row.position, readAt: row.createdAt });
  }
  return [...marks].map(([personId, mark]) => ({ personId, topicId, ...mark }));
}

type Stored = { conversations: Conversation[]; topicIds: number[]; postIds: number[] };

/** Half of the questions that got an answer are solved. */
async function acceptAnswers(tx: Tx, chance: Chance, { conversations, topicIds, postIds }: Stored): Promise<void> {
  let firstPost = 0;
  for (const [n, { topic: planned, posts }] of conversations.entries()) {
    const from = firstPost;
    firstPost += posts.length;
    if (planned.space !== 'help' || chance.happens(0.5)) continue;
    const position = posts.findIndex(({ row }) => row.position > 0 && row.deletedAt === null);
    const topicId = topicIds[n];
    if (position === -1 || topicId === undefined) continue;
    await tx.update(topic).set({ acceptedPostId: postIds[from + position] ?? null }).where(eq(topic.id, topicId));
  }
}
