import type { CaseStudyContent } from '#db/codes';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { fieldId, type Shortcoming } from '../case-study-content';

/** What a browser sends of a box that is ticked. */
export const TICKED = 'on';

/** What the form of a case study holds, by the names of its fields. */
export function valuesOf(content: CaseStudyContent, organisationId: number | null): FormValues {
  const { title, summary, language, discipline, teachingForm, fields, quotes, pictures } = content;
  const values: FormValues = { title, summary, language, discipline: discipline ?? '', teachingForm: teachingForm ?? '' };
  values.organisationId = organisationId === null ? '' : String(organisationId);
  for (const [name, text] of Object.entries(fields)) values[fieldId.field(name)] = text;
  quotes.forEach(({ text, by, hasConsent }, at) => {
    values[fieldId.quote(at, 'text')] = text;
    values[fieldId.quote(at, 'by')] = by;
    if (hasConsent) values[fieldId.quote(at, 'consent')] = TICKED;
  });
  pictures.forEach(({ name, alt, hasConsent }, at) => {
    values[fieldId.picture(at, 'name')] = name;
    values[fieldId.picture(at, 'alt')] = alt;
    if (hasConsent) values[fieldId.picture(at, 'consent')] = TICKED;
  });
  return values;
}

/** What is missing, as errors of the form; the sentence of a field that the shape declares is said as it stands. */
export function errorsOf(shortcomings: readonly Shortcoming[], language: CaseStudyContent['language']): FieldErrors {
  return Object.fromEntries(
    shortcomings.map((one) => {
      const said = 'message' in one ? one.message : { key: 'case-studies:missing.asDeclared', params: { sentence: one.texts[language] } };
      return [one.at, said];
    }),
  );
}
