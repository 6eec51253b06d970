import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { tag, topicTag } from '#db/schema/forum';
import type { TypedTag } from './tags';

/** Gives a topic exactly these tags, making those that are new. */
export async function assignTags(tx: Tx, topicId: number, typed: TypedTag[]): Promise<void> {
  const wanted = await findOrMakeTags(tx, typed);
  const rows = await tx.select({ id: topicTag.tagId }).from(topicTag).where(eq(topicTag.topicId, topicId));
  const current = rows.map((row) => row.id);
  const added = wanted.filter((id) => !current.includes(id));
  const removed = current.filter((id) => !wanted.includes(id));
  if (removed.length > 0) {
    await tx.delete(topicTag).where(and(eq(topicTag.topicId, topicId), inArray(topicTag.tagId, removed)));
  }
  if (added.length > 0) await tx.insert(topicTag).values(added.map((tagId) => ({ topicId, tagId })));
}

/** The ids of the tags; whoever typed a tag first decided how it is written. */
async function findOrMakeTags(tx: Tx, typed: TypedTag[]): Promise<number[]> {
  if (typed.length === 0) return [];
  await tx.insert(tag).values(typed).onConflictDoNothing();
  const slugs = typed.map((one) => one.slug);
  const rows = await tx.select({ id: tag.id }).from(tag).where(inArray(tag.slug, slugs));
  return rows.map((row) => row.id);
}
