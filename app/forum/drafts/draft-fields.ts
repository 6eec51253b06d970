import { isFieldName } from '~/shapes/field-names';
import type { Fields } from '~/shared/forms/form-fields';

/** What makes a draft: without one of these nothing is typed. */
const TEXTS = ['title', 'summary', 'body', 'tags'];
/** What a form holds besides what somebody typed. */
const NOT_TYPED = new Set(['place', 'submissionKey', 'revision', 'intent']);

/** Whether nothing is typed, as the server sees it (save-draft.server.ts). */
export function isEmpty(fields: Fields): boolean {
  return Object.entries(fields).every(([name, text]) => !(TEXTS.includes(name) || isFieldName(name)) || text.trim() === '');
}

/** Whether two forms say the same. */
export function saysTheSame(one: Fields, other: Fields): boolean {
  const typed = (fields: Fields) =>
    Object.entries(fields)
      .filter(([name, text]) => !NOT_TYPED.has(name) && text.trim() !== '')
      .map(([name, text]) => [name, text.replace(/\r\n?/g, '\n').trim()])
      .sort();
  return JSON.stringify(typed(one)) === JSON.stringify(typed(other));
}
