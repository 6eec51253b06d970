import { isFieldName } from '~/shapes/field-names';

/** The texts of a form, by the name of their field. */
export type Fields = Record<string, string>;

/** What makes a draft: without one of these nothing is typed. */
const TEXTS = ['title', 'summary', 'body', 'tags'];
/** What a form holds besides what somebody typed. */
const NOT_TYPED = new Set(['place', 'submissionKey', 'revision', 'intent']);

/** What stands in a form. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const texts = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(texts);
}

/** Puts typed text back; what the page itself set (keys, revisions) stays as it is. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, text] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'hidden') continue;
    if (field instanceof RadioNodeList) choose(field, text);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      field.value = text;
      // So that the counter and the preview follow.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** Chooses one of the radio buttons, or none for an empty text. */
function choose(buttons: RadioNodeList, text: string): void {
  for (const button of buttons) {
    if (!(button instanceof HTMLInputElement) || button.checked === (button.value === text)) continue;
    button.checked = button.value === text;
    button.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The same fields with nothing in them. */
export function emptied(fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
}

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
