import { refused } from '~/shared/errors/app-error';

/** What stands at the start of a file that says by itself how it was written (Unicode 15, section 23.8). */
const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Windows-1252 from 0x80 to 0x9f, where Latin 1 has control characters; five places have no letter (WHATWG Encoding, index-windows-1252). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A workbook (.xlsx) is a ZIP file, an old one (.xls) an OLE file: both are known by their first bytes. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/**
 * The text of a file as a spreadsheet saves it: UTF-8 or UTF-16 by its mark, else UTF-8 when the bytes are
 * that, else Windows-1252, in which every Dutch Excel without "UTF-8" in the name of the format writes.
 * Throws a 422 at `file` for a workbook and for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (WORKBOOKS.some((start) => startsWith(bytes, start))) throw refused('file', 'data-transfer:refusals.workbook');
  const mark = MARKS.find((known) => startsWith(bytes, known.bytes));
  const text = mark ? new TextDecoder(mark.encoding).decode(bytes) : withoutMark(bytes);
  // A NUL is in no list that people make, and PostgreSQL cannot store one.
  if (text.includes('\0')) throw refused('file', 'data-transfer:refusals.notText');
  return text;
}

function withoutMark(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** By hand, because Node's own decoder of that name reads Latin 1 (20.20): a euro sign would be lost. */
function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
