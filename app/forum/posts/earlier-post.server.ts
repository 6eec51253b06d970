import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { post, topic } from '#db/schema/forum';

/** What became of a submitted form. */
export type Posted = { postId: number; topicId: number; slug: string; position: number };

/** Either what this form already posted, or the key under which its text is to be stored. */
type Submission = { earlier: Posted } | { earlier: undefined; key: string };

/**
 * Looks whether a form was sent before. Each form carries a key of its own, so that pressing the button twice
 * posts once. Somebody who goes back, writes something else and sends that has a new post: its text must not
 * vanish into the earlier one, so it gets a key that also holds the text.
 */
export async function settleSubmission(tx: Tx, authorId: number, formKey: string, body: string): Promise<Submission> {
  for (const key of [formKey, `${formKey}:${digest(body)}`]) {
    const found = await findByKey(tx, authorId, key);
    if (!found) return { earlier: undefined, key };
    if (found.markdown === body || key !== formKey) return { earlier: withoutText(found) };
  }
  throw new Error('the second key is free or holds the same text');
}

async function findByKey(tx: Tx, authorId: number, key: string): Promise<(Posted & { markdown: string }) | undefined> {
  const [earlier] = await tx
    .select({ postId: post.id, topicId: topic.id, slug: topic.slug, position: post.position, markdown: post.markdown })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .where(and(eq(post.authorId, authorId), eq(post.submissionKey, key)));
  return earlier;
}

function withoutText({ postId, topicId, slug, position }: Posted): Posted {
  return { postId, topicId, slug, position };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
