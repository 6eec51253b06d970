import slugify from '@sindresorhus/slugify';

/** Characters: enough to recognise a page by in an address that is pasted in a mail. */
const MAX_LENGTH = 80;

/**
 * The readable part of an address, from a title. One without letters, such as an emoji, becomes the `kind` itself;
 * one that is the name of another page gets the kind before it.
 */
export function readableSlug(title: string, { reserved, kind }: { reserved: ReadonlySet<string>; kind: string }): string {
  const slug = slugify(title);
  const cut = slug.length > MAX_LENGTH ? slug.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '') : slug;
  return reserved.has(cut) ? `${kind}-${cut}` : cut || kind;
}
