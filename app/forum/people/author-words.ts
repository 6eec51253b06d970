import type { T } from '~/shared/i18n/translator';
import type { Author } from '../forum-data';
import { ORGANISATION_KIND_WORDS } from '../names';

/**
 * "Docent viool, muziekschool": what somebody does and where tells a reader more than a photo. Empty for who
 * filled in neither.
 */
export function authorWords(author: Pick<Author, 'jobTitle' | 'organisationKind'>, t: T): string {
  const kind = author.organisationKind && t(ORGANISATION_KIND_WORDS[author.organisationKind]);
  return [author.jobTitle, kind].filter(Boolean).join(', ');
}
