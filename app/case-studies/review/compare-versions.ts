import type { CaseStudyContent, Language } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { LANGUAGE_NAMES } from '~/accounts/language-names';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { compareWords, type DiffPart } from '~/shared/diff/compare-words';
import type { T } from '~/shared/i18n/translator';
import { partName, REMARKABLE } from './review-names';
import { partText } from './story-parts';

/** A part of a story that says something else than it did. */
export type ChangedPart = { name: string; label: string; diff: DiffPart[] };

/** Keys of what is said of a picture that only one of two versions has; without one nothing is said. */
export type PictureMarks = { onlyBefore?: string; onlyAfter: string };

const NEW_PICTURES: PictureMarks = { onlyAfter: 'case-studies:review.newPicture' };

/** For whom the difference is put into words. */
export type Reader = { language: Language; t: T };

/** What changed from one version of a story to another, part by part, in the order of the page. */
export function compareVersions(before: CaseStudyContent, after: CaseStudyContent, reader: Reader, marks = NEW_PICTURES): ChangedPart[] {
  const { language, t } = reader;
  const parts = REMARKABLE.map((name) => {
    const from = asText(before, name, reader, { other: after, mark: marks.onlyBefore });
    const to = asText(after, name, reader, { other: before, mark: marks.onlyAfter });
    return { name, label: partName(name, language, t), from, to };
  });
  const labels = [
    { name: 'language', label: t('case-studies:write.language'), from: t(LANGUAGE_NAMES[before.language]), to: t(LANGUAGE_NAMES[after.language]) },
    { name: 'discipline', label: t('case-studies:write.discipline'), from: disciplineOf(before, t), to: disciplineOf(after, t) },
    { name: 'teachingForm', label: t('case-studies:write.teachingForm'), from: formOf(before, t), to: formOf(after, t) },
  ];
  return [...parts, ...labels]
    .filter(({ from, to }) => from !== to)
    .map(({ name, label, from, to }) => ({ name, label, diff: compareWords(from, to) }));
}

/** The version that it is compared with, and the key for a picture which that does not have. */
type Compared = { other: CaseStudyContent; mark: string | undefined };

/** With the consent of who was quoted or pictured: a moderator judges that as well. */
function asText(content: CaseStudyContent, name: string, { language, t }: Reader, { other, mark }: Compared): string {
  const consent = (given: boolean) => t(given ? 'case-studies:review.consentGiven' : 'case-studies:review.consentMissing');
  if (name === 'quotes') return content.quotes.map(({ text, by, hasConsent }) => `${text}\n${by} (${consent(hasConsent)})`).join('\n\n');
  if (name !== 'pictures') return partText(content, name, language);
  // Another picture with the same description is another picture.
  const isThere = (picture: string) => other.pictures.some((one) => one.name === picture);
  const told = (picture: string) => (mark === undefined || isThere(picture) ? '' : ` (${t(mark)})`);
  return content.pictures.map(({ name: picture, alt, hasConsent }) => `${alt} (${consent(hasConsent)})${told(picture)}`).join('\n');
}

function disciplineOf({ discipline }: CaseStudyContent, t: T): string {
  return discipline === null ? '' : t(DISCIPLINE_NAMES[discipline]);
}

function formOf({ teachingForm }: CaseStudyContent, t: T): string {
  return teachingForm === null ? '' : t(TEACHING_FORM_NAMES[teachingForm]);
}
