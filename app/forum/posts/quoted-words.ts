/** Characters of a quote: a few sentences; whoever quotes cuts it to what matters. */
export const MAX_PASSAGE = 600;

const QUOTE_LINE = /^[ \t]{0,3}>/;

/**
 * The beginning of a post in its own Markdown, paragraphs and lists as they were: whole paragraphs up to
 * `MAX_PASSAGE` characters, with an ellipsis when there is more. Quoted words of others are left out unless there
 * is nothing else.
 */
export function ownOpening(markdown: string): string {
  const own = markdown.split('\n').filter((line) => !QUOTE_LINE.test(line)).join('\n').trim();
  const text = own || markdown.trim();
  if (text.length <= MAX_PASSAGE) return text;
  const cut = text.slice(0, MAX_PASSAGE + 1);
  const border = ['\n\n', '\n', ' '].map((mark) => cut.lastIndexOf(mark)).find((place) => place > 0);
  return `${text.slice(0, border ?? MAX_PASSAGE).trimEnd()}\n\n…`;
}

/** Markdown as a reader of changes sees it: the head of a quote as "Truus schreef:" instead of a link in brackets. */
export function withReadableQuotes(markdown: string): string {
  return markdown.replace(/^((?:> ?)+)\[((?:\\.|[^\]\\\n]){1,200})\]\(\/posts\/\d+\)$/gm, (_, marks: string, source: string) =>
    `${marks}${source.replace(/\\(.)/g, '$1')}:`,
  );
}
