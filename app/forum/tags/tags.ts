import slugify from '@sindresorhus/slugify';
import { countCharacters } from '~/shared/forms/count-characters';
import { MAX_TAG_LENGTH, MAX_TAGS } from '../topics/topic-limits';

export type TypedTag = { name: string; slug: string };

/** Splits what was typed at the commas. Two that only differ in capitals or accents are one. */
export function splitTags(typed: string): TypedTag[] {
  const bySlug = new Map<string, TypedTag>();
  for (const part of typed.split(',')) {
    const name = part.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();
    if (name === '') continue;
    // Without letters or digits there is no slug: the name itself tells such tags apart, until they are refused.
    const slug = tagSlug(name);
    const key = slug || name;
    if (!bySlug.has(key)) bySlug.set(key, { name, slug });
  }
  return [...bySlug.values()];
}

/** What makes two tags the same: lower case, without accents or signs. Empty when nothing of the name is left. */
export function tagSlug(name: string): string {
  return slugify(name);
}

/** What is wrong with the tags, if anything. */
export function findTagFault(tags: TypedTag[]): { fault: 'tooMany' | 'tooLong' | 'noLetters'; name: string } | undefined {
  if (tags.length > MAX_TAGS) return { fault: 'tooMany', name: '' };
  for (const { name, slug } of tags) {
    if (countCharacters(name) > MAX_TAG_LENGTH) return { fault: 'tooLong', name };
    if (slug === '') return { fault: 'noLetters', name };
  }
  return undefined;
}
