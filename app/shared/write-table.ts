/** A cell that begins with one of these is run as a formula by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A list as every Dutch spreadsheet opens it by a double click: UTF-8 with its mark, semicolons, CRLF, and an
 * apostrophe before what would be run as a formula; `readTable` takes that off again.
 */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
