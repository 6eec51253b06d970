import type { CaseStudyContent, CaseStudyPicture, CaseStudyQuote, Language } from '#db/codes';
import { fieldsOfShape, isNeeded, type Texts } from '~/shapes/shape';
import { fieldName } from '~/shapes/field-names';
import { wrongValue } from '~/shapes/field-values';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { MAX_SUMMARY, MAX_TITLE, MIN_TITLE } from '~/shapes/head-limits';
import { countCharacters } from '~/shared/forms/count-characters';
import type { Message } from '~/shared/forms/messages';
import { MAX_ALT, MAX_QUOTE, MAX_QUOTED_BY } from './case-study-limits';

/**
 * Something that has to be done before a case study can be submitted. `at` is the id of the field to go to; the
 * sentence is a key, or stands in the declaration of the shape.
 */
export type Shortcoming = { at: string } & ({ message: Message } | { texts: Texts });

/** A case study in which nothing was written yet. */
export function emptyContent(language: Language): CaseStudyContent {
  return { title: '', summary: '', language, discipline: null, teachingForm: null, fields: {}, quotes: [], pictures: [] };
}

/** The id and name of a field of the form; quotes and pictures count from 0. */
export const fieldId = {
  field: fieldName,
  quote: (index: number, part: 'text' | 'by' | 'consent') => `quote-${index}-${part}`,
  picture: (index: number, part: 'name' | 'alt' | 'consent') => `picture-${index}-${part}`,
};

/** What still has to be done before it can be submitted, in the order of the form; empty: it can be. */
export function shortcomingsOf(content: CaseStudyContent, { hasOrganisation }: { hasOrganisation: boolean }): Shortcoming[] {
  return [
    ...ofText('title', content.title, { max: MAX_TITLE, missing: 'case-studies:missing.title' }),
    ...ifTrue(isShort(content.title), { at: 'title', message: { key: 'case-studies:missing.titleShort', params: { min: MIN_TITLE } } }),
    ...ofText('summary', content.summary, { max: MAX_SUMMARY, missing: 'case-studies:missing.summary' }),
    ...ifTrue(!hasOrganisation, { at: 'organisationId', message: { key: 'case-studies:missing.organisation' } }),
    ...ifTrue(content.discipline === null, { at: 'discipline', message: { key: 'case-studies:missing.discipline' } }),
    ...ifTrue(content.teachingForm === null, { at: 'teachingForm', message: { key: 'case-studies:missing.teachingForm' } }),
    ...ofFields(content),
    ...content.quotes.flatMap(ofQuote),
    ...content.pictures.flatMap(ofPicture),
  ];
}

/** What is stored of a version: as it was written, without the rows in which nothing was. */
export function submittedContent(content: CaseStudyContent): CaseStudyContent {
  return { ...content, quotes: content.quotes.filter(({ text, by }) => text !== '' || by !== '') };
}

/** Whether two say the same, whatever the order in which their fields were stored. */
export function isSameContent(one: CaseStudyContent, other: CaseStudyContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ fields, quotes, pictures, ...labels }: CaseStudyContent) {
  const { title, summary, language, discipline, teachingForm } = labels;
  const said = fieldsOfShape(CASE_STUDY).map(({ name }) => fields[name] ?? '');
  const quoted = quotes.map(({ text, by, hasConsent }) => [text, by, hasConsent]);
  const shown = pictures.map(({ name, alt, hasConsent }) => [name, alt, hasConsent]);
  return [title, summary, language, discipline, teachingForm, said, quoted, shown];
}

function isShort(title: string): boolean {
  return title !== '' && countCharacters(title) < MIN_TITLE;
}

function ofFields({ fields }: CaseStudyContent): Shortcoming[] {
  return fieldsOfShape(CASE_STUDY).flatMap((field): Shortcoming[] => {
    const { name, label, max, needed, missing } = field;
    const at = fieldId.field(name);
    const text = fields[name] ?? '';
    if (text === '') return isNeeded(needed, null) ? [{ at, texts: missing ?? label }] : [];
    const wrong = wrongValue(field, text);
    return wrong ? [{ at, message: wrong }] : ofLength(at, text, max);
  });
}

/** A row in which nothing was written is no quote. */
function ofQuote({ text, by, hasConsent }: CaseStudyQuote, index: number): Shortcoming[] {
  if (text === '' && by === '') return [];
  const at = (part: 'text' | 'by' | 'consent') => fieldId.quote(index, part);
  const params = { number: index + 1, by };
  return [
    ...ofText(at('text'), text, { max: MAX_QUOTE, missing: 'case-studies:missing.quoteText', params }),
    ...ofText(at('by'), by, { max: MAX_QUOTED_BY, missing: 'case-studies:missing.quoteBy', params }),
    ...ifTrue(!hasConsent && by !== '', { at: at('consent'), message: { key: 'case-studies:missing.quoteConsent', params } }),
  ];
}

function ofPicture({ alt, hasConsent }: CaseStudyPicture, index: number): Shortcoming[] {
  const params = { number: index + 1 };
  return [
    ...ofText(fieldId.picture(index, 'alt'), alt, { max: MAX_ALT, missing: 'case-studies:missing.pictureAlt', params }),
    ...ifTrue(!hasConsent, { at: fieldId.picture(index, 'consent'), message: { key: 'case-studies:missing.pictureConsent', params } }),
  ];
}

function ofText(at: string, text: string, { max, missing, params }: { max: number; missing: string; params?: Message['params'] }): Shortcoming[] {
  return text === '' ? [{ at, message: { key: missing, params } }] : ofLength(at, text, max);
}

function ofLength(at: string, text: string, max: number): Shortcoming[] {
  const over = countCharacters(text) - max;
  return ifTrue(over > 0, { at, message: { key: 'shared:fields.tooLong', params: { count: over, max } } });
}

function ifTrue(isSo: boolean, shortcoming: Shortcoming): Shortcoming[] {
  return isSo ? [shortcoming] : [];
}
