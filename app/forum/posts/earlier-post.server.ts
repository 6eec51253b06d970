import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { FieldValues } from '#db/codes';
import type { Queryable } from '#db/connection.server';
import { post, topic } from '#db/schema/forum';

/** What became of a submitted form. */
export type Posted = { postId: number; topicId: number; slug: string; position: number };

/** What a form says; with a title it opens a topic, and what it is found by counts too. */
export type Said = { body: string } | ({ body: string; title: string; summary: string | null; tags: { slug: string }[] } & SaidLabels & SaidFields);

/** What the fields of the space's shape say, and how far an experiment is. */
type SaidFields = { fields?: FieldValues | null; status?: string | null };
type SaidLabels = Record<'discipline' | 'teachingForm' | 'language', string | null>;

/**
 * The key under which what a form says is posted, once. Each form carries a key of its own, so that pressing the
 * button twice posts once. Somebody who goes back, changes anything and sends that has a new post: it must not
 * vanish into the earlier one, so the key holds all that was said as well.
 */
export function submissionKeyOf(formKey: string, said: Said): string {
  const hash = createHash('sha256').update(JSON.stringify(listWhatIsSaid(said)));
  return `${formKey}:${hash.digest('hex').slice(0, 32)}`;
}

/** All that an opening or a reply says, in one order: equal for two that say the same. */
export function listWhatIsSaid(said: Said): (string | null)[] {
  if (!('title' in said)) return [said.body];
  const { body, title, summary, discipline, teachingForm, language, tags } = said;
  const inFields = Object.entries(said.fields ?? {}).flat().sort();
  return [body, title, summary, discipline, teachingForm, language, ...tags.map((tag) => tag.slug).sort(), ...inFields, ...(said.status ? [said.status] : [])];
}

/** What this author posted under the key; `undefined` when nothing was yet. */
export async function findEarlierPost(db: Queryable, authorId: number, key: string): Promise<Posted | undefined> {
  const [earlier] = await db
    .select({ postId: post.id, topicId: topic.id, slug: topic.slug, position: post.position })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .where(and(eq(post.authorId, authorId), eq(post.submissionKey, key)));
  return earlier;
}
