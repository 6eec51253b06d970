import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '#db/connection.server';
import { tag, topicTag } from '#db/schema/forum';
import type { TypedTag } from './tags';

/** Gives a standing topic exactly these tags, making those that are new, and keeps the tags' counts. */
export async function assignTags(tx: Tx, topicId: number, typed: TypedTag[]): Promise<void> {
  const wanted = await findOrMakeTags(tx, typed);
  const rows = await tx.select({ id: topicTag.tagId }).from(topicTag).where(eq(topicTag.topicId, topicId));
  const current = rows.map((row) => row.id);
  const added = wanted.filter((id) => !current.includes(id));
  const removed = current.filter((id) => !wanted.includes(id));
  if (removed.length > 0) {
    await countTags(tx, removed, -1);
    await tx.delete(topicTag).where(and(eq(topicTag.topicId, topicId), inArray(topicTag.tagId, removed)));
  }
  if (added.length > 0) {
    await tx.insert(topicTag).values(added.map((tagId) => ({ topicId, tagId })));
    await countTags(tx, added, 1);
  }
}

/** Counts a topic in or out of its tags, when it returns to the lists or leaves them. */
export async function countTopicInTags(tx: Tx, topicId: number, change: 1 | -1): Promise<void> {
  const rows = await tx.select({ id: topicTag.tagId }).from(topicTag).where(eq(topicTag.topicId, topicId));
  if (rows.length > 0) await countTags(tx, rows.map((row) => row.id), change);
}

async function countTags(tx: Tx, ids: number[], change: 1 | -1): Promise<void> {
  await tx
    .update(tag)
    .set({ topicCount: sql`${tag.topicCount} + ${change}` })
    .where(inArray(tag.id, ids));
}

/** The ids of the tags; whoever typed a tag first decided how it is written. */
async function findOrMakeTags(tx: Tx, typed: TypedTag[]): Promise<number[]> {
  if (typed.length === 0) return [];
  await tx.insert(tag).values(typed).onConflictDoNothing();
  const slugs = typed.map((one) => one.slug);
  const rows = await tx.select({ id: tag.id }).from(tag).where(inArray(tag.slug, slugs));
  return rows.map((row) => row.id);
}

/** The slugs of a topic's tags, sorted, so that two lists can be compared. */
export async function listTagSlugs(db: Queryable, topicId: number): Promise<string[]> {
  const rows = await db
    .select({ slug: tag.slug })
    .from(topicTag)
    .innerJoin(tag, eq(tag.id, topicTag.tagId))
    .where(eq(topicTag.topicId, topicId));
  return rows.map((row) => row.slug).sort();
}
