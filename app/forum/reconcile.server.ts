import { asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { experiment } from '#db/schema/experiments';
import { post, reaction, topic } from '#db/schema/forum';
import { countTrials } from './experiments/trial-facts.server';
import { countTopics } from './topics/topic-counts.server';

/** Topics in one transaction: few enough that nobody who posts meanwhile waits noticeably. */
const BATCH = 100;

export type Reconciliation = {
  /** Topics and posts that were counted anew. */
  checked: number;
  /** Rows of which a counter was wrong. */
  corrected: number;
};

/** Counts everything that lists show anew from the rows themselves, and sets right what differs. */
export async function reconcileCounters(): Promise<Reconciliation> {
  const total = { checked: 0, corrected: 0 };
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after;
    const batch = await write((tx) => reconcileTopics(tx, from));
    total.checked += batch.checked;
    total.corrected += batch.corrected;
    after = batch.lastId;
  }
  return total;
}

async function reconcileTopics(tx: Tx, after: number): Promise<Reconciliation & { lastId: number | undefined }> {
  const topics = await tx.select().from(topic).where(gt(topic.id, after)).orderBy(asc(topic.id)).limit(BATCH);
  const ids = topics.map((row) => row.id);
  if (ids.length === 0) return { checked: 0, corrected: 0, lastId: undefined };
  const posts = await reconcilePosts(tx, ids);
  let corrected = posts.corrected + (await reconcileTrials(tx, ids));
  // After the posts: a topic's sum is taken from their counters.
  const counts = new Map((await countTopics(tx, ids)).map((row) => [row.topicId, row]));
  for (const row of topics) {
    const right = counts.get(row.id);
    if (!right) continue;
    const { replyCount, lastPosition, reactionCount, lastActivityAt } = right;
    const same = row.replyCount === replyCount && row.lastPosition === lastPosition && row.reactionCount === reactionCount;
    if (same && row.lastActivityAt.getTime() === lastActivityAt.getTime()) continue;
    await tx.update(topic).set({ replyCount, lastPosition, reactionCount, lastActivityAt }).where(eq(topic.id, row.id));
    corrected += 1;
  }
  if (corrected > 0) await bumpContentVersion(tx);
  return { checked: topics.length + posts.checked, corrected, lastId: ids.at(-1) };
}

/** How many of these experiments said a wrong number of trials. */
async function reconcileTrials(tx: Tx, topicIds: number[]): Promise<number> {
  const counts = await countTrials(tx, topicIds);
  const kept = await tx.select().from(experiment).where(inArray(experiment.topicId, topicIds));
  let corrected = 0;
  for (const { topicId, trialCount: said } of kept) {
    const trialCount = counts.get(topicId) ?? 0;
    if (said === trialCount) continue;
    await tx.update(experiment).set({ trialCount }).where(eq(experiment.topicId, topicId));
    corrected += 1;
  }
  return corrected;
}

async function reconcilePosts(tx: Tx, topicIds: number[]): Promise<Reconciliation> {
  const given = await tx
    .select({ postId: reaction.postId, kind: reaction.kind, count: sql`count(*)`.mapWith(Number) })
    .from(reaction)
    .innerJoin(post, eq(post.id, reaction.postId))
    .where(inArray(post.topicId, topicIds))
    .groupBy(reaction.postId, reaction.kind);
  const counts = new Map(given.map((row) => [`${row.postId} ${row.kind}`, row.count]));
  const columns = {
    id: post.id,
    recognisableCount: post.recognisableCount,
    thanksCount: post.thanksCount,
    willTryCount: post.willTryCount,
  };
  const posts = await tx.select(columns).from(post).where(inArray(post.topicId, topicIds));
  let corrected = 0;
  for (const { id, ...row } of posts) {
    const recognisableCount = counts.get(`${id} recognisable`) ?? 0;
    const thanksCount = counts.get(`${id} thanks`) ?? 0;
    const willTryCount = counts.get(`${id} will_try`) ?? 0;
    const same = row.recognisableCount === recognisableCount && row.thanksCount === thanksCount;
    if (same && row.willTryCount === willTryCount) continue;
    await tx.update(post).set({ recognisableCount, thanksCount, willTryCount }).where(eq(post.id, id));
    corrected += 1;
  }
  return { checked: posts.length, corrected };
}
