/** Characters read for each one shown: markup seldom takes more room than this, and the work stays bounded. */
const READ_AHEAD = 8;

const QUOTE_LINE = /^[ \t]{0,3}>/;
const FENCE_LINE = /^[ \t>]*(?:`{3,}|~{3,})[^\n]*$/gm;
const DEFINITION_LINE = /^[ \t]{0,3}\[[^\]\n]{1,200}\]:[^\n]*$/gm;
const RULE_LINE = /^[ \t|:*_=-]{2,}$/gm;
const LINE_START = /^[ \t]*(?:(?:>|#{1,6}|[-*+]|\d{1,9}[.)]|\[[ xX]\])[ \t]+)+/gm;

/**
 * The first words of a post as plain text on one line, at most `max` characters, cut between words with an ellipsis: for
 * previews in lists. Quoted words of others are left out unless there is nothing else.
 *
 * It reads drafts too, which no limit has checked, so it strips the marks in linear time and does not parse.
 */
export function excerpt(markdown: string, max: number): string {
  const own = markdown.split('\n').filter((line) => !QUOTE_LINE.test(line)).join('\n').trim();
  const words = plainText((own || markdown).slice(0, max * READ_AHEAD));
  return shorten(words, max);
}

function plainText(markdown: string): string {
  return markdown
    .replace(FENCE_LINE, '')
    .replace(DEFINITION_LINE, '')
    .replace(RULE_LINE, '')
    .replace(LINE_START, '')
    .replace(/^[ \t]*>/gm, '')
    .replace(/\[\^[^\]\n]{1,100}\]/g, '')
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,200}")?\)/g, '$1')
    .replace(/\[([^[\]\n]{0,500})\]\[[^[\]\n]{0,100}\]/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replace(/(?<![\\\w])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)/g, '')
    .replace(/(?<!\\)(?:\*+|~~|`+)/g, '')
    .replace(/(?<!\\)\|/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts between words where it can, and never inside a character that takes two code units. */
function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
