import type { CaseStudyContent } from '#db/codes';
import { declared } from '~/shapes/shape-form';
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

/** What is missing, as errors of the form, in its order. */
export function errorsOf(shortcomings: readonly Shortcoming[]): FieldErrors {
  return Object.fromEntries(shortcomings.map((one) => [one.at, 'message' in one ? one.message : declared(one.texts)]));
}
