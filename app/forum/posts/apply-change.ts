import type { TypedChange } from './typed-change';

/** Makes the change in the field as if it were typed: the browser's own undo takes it back. */
export function applyChange(field: HTMLTextAreaElement, { from, to, insert, select }: TypedChange): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The only way into the undo history of a field; where a browser lacks it, the text still changes.
  if (!document.execCommand('insertText', false, insert)) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (select) field.setSelectionRange(...select);
}
