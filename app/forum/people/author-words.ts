import type { T } from '~/shared/i18n/translator';
import type { Author } from '../forum-data';
import { ORGANISATION_KIND_WORDS } from '../names';

/**
 * "Docent viool, muziekschool": what somebody does and where tells a reader more than a photo. Empty for who
 * filled in neither. A kind that is none of the known ones tells nothing.
 */
export function authorWords(author: Pick<Author, 'jobTitle' | 'organisationKind'>, t: T): string {
  const { organisationKind: code } = author;
  const kind = code && code !== 'other' && t(ORGANISATION_KIND_WORDS[code]);
  return [author.jobTitle, kind].filter(Boolean).join(', ');
}
