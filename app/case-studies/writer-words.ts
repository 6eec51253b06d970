import { KIND_NAMES } from '~/organisations/kind-names';
import type { T } from '~/shared/i18n/translator';
import type { WriterData } from './case-study-data';

/** "Docent zang, Muziekschool": what a writer does and where. Empty for who filled in neither. */
export function writerWords({ jobTitle, organisationKind }: Pick<WriterData, 'jobTitle' | 'organisationKind'>, t: T): string {
  const kind = organisationKind && organisationKind !== 'other' && t(KIND_NAMES[organisationKind]);
  return [jobTitle, kind].filter(Boolean).join(', ');
}
