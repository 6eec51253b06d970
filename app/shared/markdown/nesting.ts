/** Quotes, list items and footnotes opened at the start of a line: `>`, `-`, `1.`, `[^note]:`. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]+\]:)/y;
const QUOTE_PREFIX = /^(?:[ \t]*>)*/;
const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
/** Columns of a tab stop in Markdown. */
const TAB = 4;

/**
 * How deep quotes, lists and footnotes are nested, and how many container marks there are in all. An estimate in linear
 * time, never far below the truth: it reads lines and does not parse (a code sample counts as if it were text).
 */
export function measureNesting(lines: string[]): { deepest: number; total: number } {
  const openItems: number[] = [];
  let deepest = 0;
  let total = 0;
  for (const line of lines) {
    const quotes = QUOTE_PREFIX.exec(line)?.[0] ?? '';
    const rest = line.slice(quotes.length);
    const marks = THEMATIC_BREAK.test(rest) ? 0 : countContainers(rest);
    const inQuotes = countChar(quotes, '>');
    if (marks > 0) enterItem(openItems, indentation(rest));
    deepest = Math.max(deepest, inQuotes + marks + (marks > 0 ? openItems.length - 1 : 0));
    total += inQuotes + marks;
  }
  return { deepest, total };
}

/** Closes the items this one does not stand inside, then opens it. Every item is closed once, so this stays linear. */
function enterItem(openItems: number[], column: number): void {
  while (openItems.length > 0 && (openItems.at(-1) ?? 0) >= column) openItems.pop();
  openItems.push(column);
}

function countContainers(text: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(text)) count += 1;
  return count;
}

function indentation(text: string): number {
  let column = 0;
  for (const char of text) {
    if (char === '\t') column += TAB - (column % TAB);
    else if (char === ' ') column += 1;
    else break;
  }
  return column;
}

function countChar(text: string, char: string): number {
  return text.split(char).length - 1;
}
