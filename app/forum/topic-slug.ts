import slugify from '@sindresorhus/slugify';

/** Characters: enough to recognise a topic by in an address that is pasted in a mail. */
const MAX_LENGTH = 80;

/** The readable part of a topic's address. A title without letters, such as an emoji, gets a plain word. */
export function topicSlug(title: string): string {
  const slug = slugify(title);
  const cut = slug.length > MAX_LENGTH ? slug.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '') : slug;
  return cut || 'topic';
}
