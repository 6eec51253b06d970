import { type AppError, refused } from '~/shared/errors/app-error';
import { measureNesting } from './nesting';

/**
 * What a post may hold. The parser is superlinear in each of these (measured: 5.6 kB of nested emphasis took 3.4 s, 2 kB
 * of nested lists ran out of stack); at these numbers the worst repetition of two thousand tried takes half the worker's
 * time limit, and what still passes it is stopped there. They are far above what the longest real post needs.
 */
export const LIMITS = {
  /** Characters: some 8,000 words, twenty printed pages. */
  characters: 50_000,
  lines: 3_000,
  /** Levels of quotes and lists inside each other. */
  depth: 20,
  /** Quote and list marks in all, summed over the lines. */
  containers: 2_000,
  /** Runs of `*`, `_`, `~`, backticks, backslashes and `&`: the parser looks back or ahead over all of them. */
  marks: 1_200,
  /** Beginnings of HTML: each one that is not closed is searched to the end of the post. */
  tags: 500,
  /** Square brackets, opening and closing together. */
  brackets: 1_200,
  /** Links, images and bare addresses. */
  links: 200,
  /** Cells of all tables; short rows are filled up to the widest, so the widest counts for every row. */
  cells: 4_000,
  /** Link definitions and footnotes. */
  definitions: 200,
} as const;

const MARK = /\*+|_+|~+|`+|[\\&]/g;
const TAG = /<[a-z/!?]/gi;
const BRACKET = /[[\]]/g;
/** One match for each link, whichever way it is written. */
const LINK = /\]\(<?(?:https?:\/\/|mailto:)?(?:www\.)?|\]\[|https?:\/\/(?:www\.)?|www\.|[\w.+-]@/gi;
const DEFINITION = /^[ \t>]*\[[^\]]+\]:/;
const DELIMITER_ROW = /^[ \t>|:]*-[ \t|:-]*$/;
const BLANK = /^[ \t>]*$/;

/**
 * Refuses a source that would take the parser long, in linear time and before anything is parsed: AppError 422 on the
 * field `body` with the sentence for the first limit that is passed.
 */
export function checkLimits(source: string): void {
  const excess = firstExcess(source);
  if (excess) throw excess;
}

/** Whether a source stays within the limits, so that it may be parsed. */
export function isWithinLimits(source: string): boolean {
  return firstExcess(source) === undefined;
}

function firstExcess(source: string): AppError | undefined {
  if (source.length > LIMITS.characters) return refusal('shared:markdown.tooLong', LIMITS.characters);
  const lines = source.split(/\r\n|\r|\n/);
  if (lines.length > LIMITS.lines) return refusal('shared:markdown.tooManyLines', LIMITS.lines);
  const nesting = measureNesting(lines);
  if (nesting.deepest > LIMITS.depth) return refusal('shared:markdown.tooDeep', LIMITS.depth);
  if (count(source, LINK) > LIMITS.links) return refusal('shared:markdown.tooManyLinks', LIMITS.links);
  if (countCells(lines) > LIMITS.cells) return refusal('shared:markdown.tooManyCells', LIMITS.cells);
  if (lines.filter((line) => DEFINITION.test(line)).length > LIMITS.definitions) {
    return refusal('shared:markdown.tooManyNotes', LIMITS.definitions);
  }
  return nesting.total > LIMITS.containers || isCrowded(source) ? refused('body', 'shared:markdown.tooComplex') : undefined;
}

function isCrowded(source: string): boolean {
  return count(source, MARK) > LIMITS.marks || count(source, BRACKET) > LIMITS.brackets || count(source, TAG) > LIMITS.tags;
}

function refusal(key: string, max: number): AppError {
  return refused('body', key, { max });
}

function count(source: string, pattern: RegExp): number {
  return source.match(pattern)?.length ?? 0;
}

/** A block of lines with a delimiter row (`|---|---|`) is taken for a table from its first line to its last. */
function countCells(lines: string[]): number {
  let cells = 0;
  let block = { rows: 0, columns: 0, isTable: false };
  for (const line of [...lines, '']) {
    if (BLANK.test(line)) {
      if (block.isTable) cells += block.rows * block.columns;
      block = { rows: 0, columns: 0, isTable: false };
    } else {
      block.rows += 1;
      block.columns = Math.max(block.columns, line.split('|').length);
      block.isTable ||= DELIMITER_ROW.test(line);
    }
  }
  return cells;
}
