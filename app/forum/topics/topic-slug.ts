import slugify from '@sindresorhus/slugify';

/** Characters: enough to recognise a topic by in an address that is pasted in a mail. */
const MAX_LENGTH = 80;

/** Pages of a topic (routes.ts): a topic of that name would lead to them instead of to itself. */
const PAGES_OF_A_TOPIC = new Set(['accepted-answer', 'closure', 'edit', 'history', 'move', 'pin', 'read', 'replies', 'status', 'trial']);

/** The readable part of a topic's address. A title without letters, such as an emoji, gets a plain word. */
export function topicSlug(title: string): string {
  const slug = slugify(title);
  const cut = slug.length > MAX_LENGTH ? slug.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '') : slug;
  return PAGES_OF_A_TOPIC.has(cut) ? `topic-${cut}` : cut || 'topic';
}
