/** What a quote is made of: the sentence that names its writer, in the language of whoever quotes, and the words. */
export type QuotedPassage = { source: string; postId: number; text: string };

/**
 * The Markdown of a quoted passage, with an empty line after it to go on writing:
 *
 *     > [Joost schreef](/posts/123)
 *     >
 *     > Iedereen start hem zelf.
 *
 * `text` is plain text (a selection on the page), so what looks like markup in it is kept as it was read. The pipeline
 * turns the first line into the `<cite>` of the quote (post-shape.ts).
 */
export function quoteAsMarkdown({ source, postId, text }: QuotedPassage): string {
  const words = text.replace(/\r\n?/g, '\n').trim().split('\n').map(asTyped);
  return quoteLines(source, postId, words);
}

/** As `quoteAsMarkdown`, of Markdown: its lists and paragraphs stay what they are. */
export function quoteSource({ source, postId, text }: QuotedPassage): string {
  return quoteLines(source, postId, text.trim().split('\n'));
}

function quoteLines(source: string, postId: number, words: string[]): string {
  const lines = [`[${escapeInline(source.replace(/\s+/g, ' ').trim())}](/posts/${postId})`, '', ...words];
  return `${lines.map((line) => (line ? `> ${line}` : '>')).join('\n')}\n\n`;
}

function asTyped(line: string): string {
  return escapeBlockStart(escapeInline(line.trim()));
}

/**
 * Escapes everything that can mean something in the middle of a line, also the `:` and `.` that open a bare address: the
 * parser would take the other backslashes into the address. (It becomes a link later on, from the text without them.)
 */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|!]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** Headings, lists, rules and setext underlines only mean something at the start of a line. */
function escapeBlockStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$|-)|=|-{2,}|:?-)/, '\\$&');
}
