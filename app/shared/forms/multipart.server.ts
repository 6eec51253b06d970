import { refused, tooLarge } from '../errors/app-error';

/** One part of a form: a text field, or a file when it has a `fileName`. */
export type FormPart = { name: string; fileName?: string; bytes: Buffer };

/** Bytes of the headers of one part; browsers send some 200. */
const HEADERS_MAX = 4_000;

const CRLF = '\r\n';

/**
 * The parts of a `multipart/form-data` body (RFC 7578, as browsers write it). Files are views of the body, not
 * copies: a large form is in memory once. Throws 422 for what is no such form, 413 for more than `most` parts.
 */
export function parseMultipart(body: Buffer, contentType: string, most: number): FormPart[] {
  const opening = `--${boundaryOf(contentType)}`;
  const delimiter = Buffer.from(CRLF + opening);
  if (!startsWith(body, 0, opening)) throw notAForm();
  const parts: FormPart[] = [];
  let from = opening.length;
  while (!startsWith(body, from, '--')) {
    if (parts.length >= most) throw tooLarge();
    const to = body.indexOf(delimiter, from);
    if (to === -1) throw notAForm();
    parts.push(partBetween(body, from, to));
    from = to + delimiter.length;
  }
  return parts;
}

function boundaryOf(contentType: string): string {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) throw notAForm();
  return boundary;
}

function partBetween(body: Buffer, from: number, to: number): FormPart {
  if (!startsWith(body, from, CRLF)) throw notAForm();
  const head = body.subarray(from, Math.min(to, from + HEADERS_MAX));
  const end = head.indexOf(CRLF + CRLF);
  const headers = end === -1 ? '' : head.subarray(0, end).toString('utf8');
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw notAForm();
  const fileName = parameter(disposition, 'filename');
  const bytes = body.subarray(from + end + 2 * CRLF.length, to);
  return fileName === undefined ? { name, bytes } : { name, fileName, bytes };
}

/** Browsers escape a quote and line ends, and nothing else (HTML, "multipart/form-data encoding algorithm"). */
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return value?.replace(/%(0A|0D|22)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function startsWith(body: Buffer, at: number, wanted: string): boolean {
  return body.toString('latin1', at, at + wanted.length) === wanted;
}

function notAForm(): Error {
  return refused('form', 'shared:errors.notAForm');
}
