import { CsvError, parse } from 'csv-parse/sync';
import { refused } from '~/shared/errors/app-error';
import { decodeText } from './decode-text';

/** Bytes of a file that is read: 5,000 rows of members are half a megabyte. */
export const LIST_BYTES = 5_000_000;
/** Rows after the header; more would keep other writers waiting for seconds. */
export const LIST_ROWS = 10_000;
/** Rows that are read, empty ones in between too: each costs some 30 microseconds, in which nobody else is served. */
const MOST_RECORDS = 2 * LIST_ROWS;
/** Columns; more is no list of members. */
const MOST_COLUMNS = 60;
/** Characters in one cell that are read: a longer one is a quote that was never closed. */
const CELL_CHARACTERS = 2_000;
const DELIMITERS = [';', ',', '\t'] as const;

/** A row as it stands in the file; `row` is its number as the spreadsheet shows it, 1 for the first. */
export type TableRow = { row: number; cells: string[] };
export type Table = { headers: string[]; rows: TableRow[] };

/**
 * Reads a list as Excel, LibreOffice, Numbers or a script writes it: `;`, `,` or a tab between cells, a first
 * line `sep=;`, quotes with line breaks and doubled quotes inside. Empty rows are skipped but counted. Throws
 * a 422 at `file` with a sentence that says what to do.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > LIST_BYTES) throw refused('file', 'data-transfer:refusals.tooLarge', { megabytes: LIST_BYTES / 1_000_000 });
  const { text, delimiter } = withoutHint(withoutEmptyEnd(decodeText(bytes)));
  const records = parseRecords(text, delimiter ?? delimiterOf(text));
  if (records.length > MOST_RECORDS) throw tooManyRows(text.match(/\r\n|\n|\r/g)?.length ?? records.length);
  const filled = records.map((cells, at) => ({ row: at + 1, cells: cells.map(tidy) })).filter(({ cells }) => cells.some(Boolean));
  const [head, ...rows] = filled;
  if (!head) throw refused('file', 'data-transfer:refusals.empty');
  if (rows.length === 0) throw refused('file', 'data-transfer:refusals.onlyHeader');
  if (rows.length > LIST_ROWS) throw tooManyRows(rows.length);
  if (Math.max(...filled.map(({ cells }) => cells.length)) > MOST_COLUMNS) throw refused('file', 'data-transfer:refusals.tooWide');
  return { headers: head.cells, rows };
}

function tooManyRows(count: number): Error {
  return refused('file', 'data-transfer:refusals.tooManyRows', { max: LIST_ROWS, count });
}

/** Without the rows at the end in which nothing stands: a sheet that was once longer has them by the thousand. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  // Not by a pattern: a search for the end takes time with the square of what it passes.
  while (end > 0 && ';,\t\r\n '.includes(text.charAt(end - 1))) end -= 1;
  const line = /[\r\n]/.exec(text.slice(end));
  return line ? text.slice(0, end + line.index) : text;
}

/** Excel's own first line names the delimiter, and is no row of the sheet. */
function withoutHint(text: string): { text: string; delimiter?: string } {
  const hint = /^"?sep=([;,\t])"?(\r\n|\n|\r)/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), delimiter: hint[1] } : { text };
}

/** Which delimiter stands most often in the first line that says anything, outside quotes. */
function delimiterOf(text: string): string {
  const line = /\S.*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ';';
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote in the middle of a cell, as in: Jan "de bas" Smit.
      relax_quotes: true,
      max_record_size: MOST_COLUMNS * CELL_CHARACTERS,
      to: MOST_RECORDS + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) throw refused('file', 'data-transfer:refusals.quotes', { line: Number(error.lines ?? 1) });
    throw error;
  }
}

/** Without the spaces around it, and without the apostrophe that keeps a spreadsheet from reading a formula. */
function tidy(cell: string): string {
  return cell
    .slice(0, CELL_CHARACTERS)
    .replace(/^'(?=[=+\-@])/, '')
    .replaceAll('\u00a0', ' ')
    .trim()
    .normalize('NFC');
}
