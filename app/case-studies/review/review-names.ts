import { fieldsOfShape } from '~/shapes/shape';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import type { Language } from '#db/codes';
import type { T } from '~/shared/i18n/translator';

/** Parts of a story besides the fields of its shape. */
const OTHER_PARTS: Record<string, string> = {
  title: 'case-studies:review.part.title',
  summary: 'case-studies:review.part.summary',
  quotes: 'case-studies:review.part.quotes',
  pictures: 'case-studies:review.part.pictures',
};

/** The parts that can be remarked on, in the order of the page. */
export const REMARKABLE: readonly string[] = ['title', 'summary', ...fieldsOfShape(CASE_STUDY).map(({ name }) => name), 'quotes', 'pictures'];

/** What a part of a story is called. */
export function partName(name: string, language: Language, t: T): string {
  const other = OTHER_PARTS[name];
  if (other) return t(other);
  return fieldsOfShape(CASE_STUDY).find((field) => field.name === name)?.label[language] ?? name;
}
