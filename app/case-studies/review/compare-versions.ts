import type { CaseStudyContent, Language } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { compareWords, type DiffPart } from '~/shared/diff/compare-words';
import type { T } from '~/shared/i18n/translator';
import { TEACHING_FORM_NAMES } from '../case-study-names';
import { partName, REMARKABLE } from './review-names';
import { partText } from './story-parts';

/** A part of a story that says something else than it did. */
export type ChangedPart = { name: string; label: string; diff: DiffPart[] };

/** What changed from one version of a story to another, part by part, in the order of the page. */
export function compareVersions(before: CaseStudyContent, after: CaseStudyContent, language: Language, t: T): ChangedPart[] {
  const parts = REMARKABLE.map((name) => ({ name, label: partName(name, language, t), from: asText(before, name, t), to: asText(after, name, t, before) }));
  const labels = [
    { name: 'discipline', label: t('case-studies:write.discipline'), from: disciplineOf(before, t), to: disciplineOf(after, t) },
    { name: 'teachingForm', label: t('case-studies:write.teachingForm'), from: formOf(before, t), to: formOf(after, t) },
  ];
  return [...parts, ...labels]
    .filter(({ from, to }) => from !== to)
    .map(({ name, label, from, to }) => ({ name, label, diff: compareWords(from, to) }));
}

/** With the consent of who was quoted or pictured: a moderator judges that as well. */
function asText(content: CaseStudyContent, name: string, t: T, before?: CaseStudyContent): string {
  const consent = (given: boolean) => t(given ? 'case-studies:review.consentGiven' : 'case-studies:review.consentMissing');
  if (name === 'quotes') return content.quotes.map(({ text, by, hasConsent }) => `${text}\n${by} (${consent(hasConsent)})`).join('\n\n');
  if (name !== 'pictures') return partText(content, name);
  // Another picture with the same description is another picture.
  const isNew = (picture: string) => before !== undefined && !before.pictures.some((one) => one.name === picture);
  const told = (picture: string) => (isNew(picture) ? ` (${t('case-studies:review.newPicture')})` : '');
  return content.pictures.map(({ name: picture, alt, hasConsent }) => `${alt} (${consent(hasConsent)})${told(picture)}`).join('\n');
}

function disciplineOf({ discipline }: CaseStudyContent, t: T): string {
  return discipline === null ? '' : t(DISCIPLINE_NAMES[discipline]);
}

function formOf({ teachingForm }: CaseStudyContent, t: T): string {
  return teachingForm === null ? '' : t(TEACHING_FORM_NAMES[teachingForm]);
}
