import { applyChange } from '../posts/apply-change';

/** What the text field of a post is told with; whoever stands before it (the rich editor) takes it over. */
export const INSERT_EVENT = 'insertmarkdown';

/**
 * Puts Markdown where the caret is, in either way of writing: `field` is the text field of the post (`#body`), also when
 * the rich editor stands before it. A block of its own gets empty lines around it.
 */
export function insertMarkdown(field: HTMLTextAreaElement, markdown: string): void {
  const asked = new CustomEvent<string>(INSERT_EVENT, { detail: markdown, cancelable: true });
  if (!field.dispatchEvent(asked)) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  applyChange(field, { from, to, insert: apart(value.slice(0, from), '\n', true) + markdown + apart(value.slice(to), '\n', false) });
}

/** The line ends that are missing between the text at one side and a block. */
function apart(text: string, end: string, isBefore: boolean): string {
  if (isBefore && text.trim() === '') return '';
  const found = isBefore ? /\n*$/.exec(text) : /^\n*/.exec(text);
  return end.repeat(Math.max(0, 2 - (found?.[0].length ?? 0)));
}
