import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import type { SignedIn } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { translator } from '~/shared/i18n/translator';
import { quoteAsMarkdown, quoteSource } from '~/shared/markdown/quote';
import { findPost } from '../topics/topic-facts.server';
import { MAX_PASSAGE, ownOpening } from './quoted-words';

/** What is to be quoted: a post, or the passage of it that was selected on the page. */
export type QuoteWish = { postId: number; passage?: string };

/** The Markdown that quotes a post of this topic. Throws 404 for a post that is deleted or stands elsewhere. */
export async function findQuote(quoter: SignedIn, topicId: number, { postId, passage = '' }: QuoteWish): Promise<string> {
  const found = await findPost(read(), quoter, postId);
  if (found.deleted || found.topic.id !== topicId) throw notFound();
  const [author] = await read().select({ name: person.name }).from(person).where(eq(person.id, found.authorId));
  const source = translator(quoter.language)('forum:reply.wrote', { name: author?.name ?? '' });
  const selected = passage.slice(0, MAX_PASSAGE).trim();
  // The address could be anybody's: words that the post does not hold are not put into its writer's mouth.
  if (selected !== '' && holdsWords(found.html, selected)) return quoteAsMarkdown({ source, postId, text: selected });
  return quoteSource({ source, postId, text: ownOpening(found.markdown) });
}

/** Whether the words stand in the post as it is read; spaces and line ends aside, which a selection makes its own. */
function holdsWords(html: string, words: string): boolean {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return text.replace(/\s+/g, '').includes(words.replace(/\s+/g, ''));
}
