import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { excerpt } from '~/shared/markdown/plain-text';
import type { DeletionData } from './deletion-page';
import { canDeletePost } from './post-rules';
import { findPost } from '../topics/topic-facts.server';

/** Characters of the post on the page that asks once more. */
const EXCERPT_LENGTH = 240;

/** What the page shows before a post is deleted. Throws as `deletePost` would. */
export async function prepareDeletion(actor: Actor, postId: number): Promise<DeletionData> {
  const found = await findPost(read(), actor, postId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canDeletePost(actor, found)) throw forbidden('forum:refusals.delete');
  const [author] = await read().select({ name: person.name }).from(person).where(eq(person.id, found.authorId));
  const [counts] = await read().select({ replies: topic.replyCount }).from(topic).where(eq(topic.id, found.topic.id));
  const { id, slug, title, spaceCode } = found.topic;
  return {
    postId,
    position: found.position,
    topic: { id, slug, title, spaceCode },
    authorName: author?.name ?? '',
    excerpt: excerpt(found.markdown, EXCERPT_LENGTH),
    replyCount: counts?.replies ?? 0,
  };
}
