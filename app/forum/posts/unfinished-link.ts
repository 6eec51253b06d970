const FENCE = /^\s*(?:```|~~~)/;
const QUOTED = /^\s*>/;
const CODE = /`[^`\n]*`/g;
/** `[tekst](https://)`, `[tekst]()` and `[tekst](url)`: what a button inserted and nobody filled in. */
const UNFINISHED = /(?<!\\)\]\((?:url|https?:\/\/)?\)/;

/** Whether a link in the text still lacks its address. Code and the quoted words of others do not count. */
export function hasUnfinishedLink(markdown: string): boolean {
  let inCode = false;
  return markdown.split('\n').some((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    return !inCode && !QUOTED.test(line) && UNFINISHED.test(line.replace(CODE, ''));
  });
}
