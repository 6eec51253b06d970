/** One change to a text: what comes between two places, and what is selected afterwards (the end of it, when absent). */
export type TypedChange = { from: number; to: number; insert: string; select?: [number, number] };

const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(?:\[[ xX]\]([ \t]+))?/;

/**
 * What Enter does in a list item: it begins the next item, and on an empty item it ends the list. `null` anywhere
 * else, where Enter is just Enter.
 */
export function continueList(text: string, caret: number): TypedChange | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const [mark, indent = '', bullet, number, dot, space = ' ', taskSpace] = ITEM.exec(text.slice(start, caret)) ?? [];
  if (mark === undefined) return null;
  const end = text.indexOf('\n', caret) === -1 ? text.length : text.indexOf('\n', caret);
  const isEmpty = text.slice(start + mark.length, end).trim() === '';
  // The empty line keeps what follows out of the last item: without it Markdown takes it for more of the same.
  if (isEmpty) return { from: start, to: end, insert: '\n' };
  const next = bullet ?? `${Number(number) + 1}${dot}`;
  const task = taskSpace === undefined ? '' : `[ ]${taskSpace}`;
  return { from: caret, to: caret, insert: `\n${indent}${next}${space}${task}` };
}

/** What stands where an address still has to come. */
const ADDRESS = 'https://';
const CLOSING_MARK = /^(?:\*{1,3}|_{1,3}|~~)/;

/**
 * A link in place of the selection, with the place of its address selected, so that typing or pasting replaces it.
 * A selected address becomes the address. At the end of something bold the link comes after the asterisks.
 */
export function insertLink(text: string, [start, end]: [number, number], label: string): TypedChange {
  const selected = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(selected)) {
    return { from: start, to: end, insert: `[${label}](${selected})`, select: [start + 1, start + 1 + label.length] };
  }
  const at = start === end ? afterClosingMark(text, start) : start;
  const words = selected.replace(/\s*\n\s*/g, ' ') || label;
  const before = at > start ? ' ' : '';
  const insert = `${before}[${words}](${ADDRESS})`;
  const address = at + insert.length - 1;
  return { from: at, to: Math.max(at, end), insert, select: [address - ADDRESS.length, address] };
}

/** The place after the mark that closes what is bold or slanted before the caret; else the caret itself. */
function afterClosingMark(text: string, caret: number): number {
  const [mark = ''] = CLOSING_MARK.exec(text.slice(caret)) ?? [];
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const opened = mark !== '' && line.includes(mark) && !line.endsWith(mark) && !/\s$/.test(line);
  return opened ? caret + mark.length : caret;
}
