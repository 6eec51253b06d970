import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import type { SignedIn } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { translator } from '~/shared/i18n/translator';
import { excerpt } from '~/shared/markdown/plain-text';
import { quoteAsMarkdown } from '~/shared/markdown/quote';
import { findPost } from '../topics/topic-facts.server';

/** Characters of a quote: a few sentences; whoever quotes cuts it to what matters. */
const MAX_QUOTE = 600;

/** The Markdown that quotes a post of this topic. Throws 404 for a post that is deleted or stands elsewhere. */
export async function findQuote(quoter: SignedIn, topicId: number, postId: number): Promise<string> {
  const found = await findPost(read(), quoter, postId);
  if (found.deleted || found.topic.id !== topicId) throw notFound();
  const [author] = await read().select({ name: person.name }).from(person).where(eq(person.id, found.authorId));
  const source = translator(quoter.language)('forum:reply.wrote', { name: author?.name ?? '' });
  return quoteAsMarkdown({ source, postId, text: excerpt(found.markdown, MAX_QUOTE) });
}
