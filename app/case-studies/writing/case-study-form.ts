import { z } from 'zod';
import { DISCIPLINES, LANGUAGES, TEACHING_FORMS, type CaseStudyContent } from '#db/codes';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { fieldValuesFrom, shapeSchema } from '~/shapes/shape-form';
import { optionalChoice } from '~/shared/forms/optional-choice';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { fieldId } from '../case-study-content';
import { MAX_CO_AUTHORS, MAX_DRAFT_FIELD, MAX_PICTURES, MAX_QUOTES } from '../case-study-limits';

/** Characters of a one-line field of a draft: past its limit it is kept too. */
const MAX_DRAFT_LINE = 2_000;
const MAX_ID = 2_147_483_647;

/** What was typed, as it is stored; whether it can be submitted is for `shortcomingsOf` to say. */
export type CaseStudyInput = {
  content: CaseStudyContent;
  organisationId: number | null;
  /** Who goes on being a co-author, and the names or e-mail addresses of new ones. */
  coAuthorIds: number[];
  newCoAuthors: string[];
  /** The number of saves that the form began from; 0: it was not saved before. */
  revision: number;
  submissionKey: string;
};

const CHOOSE = 'case-studies:form.chooseFromList';

const id = z.coerce.number().int().min(1).max(MAX_ID);
const optionalId = z.union([z.literal('').transform(() => null), id], { error: message(CHOOSE) }).default(null);
/** Sent once for each person; a form that is shown again after a refusal has them on lines. */
const ids = z
  .union([z.array(z.string()), z.string()])
  .default('')
  .transform((sent) => [sent].flat().flatMap((text) => text.split(/\s+/)).filter((text) => /^[1-9]\d{0,9}$/.test(text)).map(Number));
const ticked = z.string().optional().transform((value) => value !== undefined);

/** "Fatma Yıldız, t.smit@school.example": split at commas, semicolons and line ends. */
const names = prose({ max: MAX_DRAFT_LINE }).transform((typed, context) => {
  const list = typed.split(/[,;\n]/).map((name) => name.trim()).filter(Boolean);
  if (list.length > MAX_CO_AUTHORS) context.addIssue({ code: 'custom', message: message('case-studies:form.tooManyWriters', { max: MAX_CO_AUTHORS }) });
  return list;
});

const quoteFields = Object.fromEntries(
  numbersTo(MAX_QUOTES).flatMap((index) => [
    [fieldId.quote(index, 'text'), prose({ max: MAX_DRAFT_LINE })],
    [fieldId.quote(index, 'by'), line({ max: MAX_DRAFT_LINE })],
  ]),
);
const pictureFields = Object.fromEntries(
  numbersTo(MAX_PICTURES).flatMap((index) => [
    [fieldId.picture(index, 'name'), line({ max: 100 })],
    [fieldId.picture(index, 'alt'), line({ max: MAX_DRAFT_LINE })],
  ]),
);
const consents = Object.fromEntries([
  ...numbersTo(MAX_QUOTES).map((index) => [fieldId.quote(index, 'consent'), ticked] as const),
  ...numbersTo(MAX_PICTURES).map((index) => [fieldId.picture(index, 'consent'), ticked] as const),
]);

/**
 * The form of a case study. Nothing is required to save it, and what is too long is kept up to the bounds of a draft; a
 * day or an answer that does not exist is refused at its field.
 */
export const caseStudySchema = z
  .object({
    intent: z.string().max(200).default('save'),
    /** Absent in the form of a new one, until script has saved that. */
    id: optionalId,
    revision: z.coerce.number().int().min(0).max(MAX_ID).catch(0),
    submissionKey: line({ max: 100, required: 'shared:errors.refused' }),
    title: line({ max: MAX_DRAFT_LINE }),
    summary: prose({ max: MAX_DRAFT_LINE }),
    language: z.enum(LANGUAGES, { error: message(CHOOSE) }),
    discipline: optionalChoice(DISCIPLINES, CHOOSE),
    teachingForm: optionalChoice(TEACHING_FORMS, CHOOSE),
    organisationId: optionalId,
    coAuthorId: ids,
    coAuthorNames: names,
  })
  .and(shapeSchema(CASE_STUDY, { max: MAX_DRAFT_FIELD }))
  .and(z.object(quoteFields))
  .and(z.object(pictureFields))
  .and(z.object(consents))
  .transform((typed) => ({ intent: typed.intent, id: typed.id, input: inputFrom(typed as Typed) }));

type Typed = Record<string, unknown> & {
  revision: number;
  submissionKey: string;
  organisationId: number | null;
  coAuthorId: number[];
  coAuthorNames: string[];
} & Omit<CaseStudyContent, 'fields' | 'quotes' | 'pictures'>;

function inputFrom(typed: Typed): CaseStudyInput {
  const { title, summary, language, discipline, teachingForm } = typed;
  const said = (name: string) => String(typed[name] ?? '');
  const fields = fieldValuesFrom(CASE_STUDY, typed);
  const quotes = numbersTo(MAX_QUOTES)
    .map((at) => ({ text: said(fieldId.quote(at, 'text')), by: said(fieldId.quote(at, 'by')), hasConsent: typed[fieldId.quote(at, 'consent')] === true }))
    .filter(({ text, by }) => text !== '' || by !== '');
  const pictures = numbersTo(MAX_PICTURES)
    .map((at) => ({ name: said(fieldId.picture(at, 'name')), alt: said(fieldId.picture(at, 'alt')), hasConsent: typed[fieldId.picture(at, 'consent')] === true }))
    .filter(({ name }) => name !== '');
  const { revision, submissionKey, organisationId, coAuthorId, coAuthorNames } = typed;
  const content = { title, summary, language, discipline, teachingForm, fields, quotes, pictures };
  return { content, organisationId, coAuthorIds: coAuthorId, newCoAuthors: coAuthorNames, revision, submissionKey };
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
