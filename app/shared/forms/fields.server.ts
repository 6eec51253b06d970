import { refused, tooLarge } from '../errors/app-error';
import { parseMultipart } from './multipart.server';

/** Fields of one form; the longest of ours has about 20. Reading more costs time and is nobody's form. */
export const MOST_FIELDS = 200;

/** A file as its sender called it. */
export type SentFile = { fileName: string; bytes: Buffer };

/** Text fields with everything that was sent under their name, and of each file field the file that was chosen. */
export type SentForm = { fields: Map<string, string[]>; files: Map<string, SentFile> };

/**
 * The text fields of a form, each with everything that was sent under its name. A body that is no form, or one
 * with too many fields, is refused before much of it is read.
 */
export async function readFields(request: Request): Promise<Map<string, string[]>> {
  return (await readSent(request)).fields;
}

/** As `readFields`, with the files. A file field in which nothing was chosen is absent. */
export async function readSent(request: Request): Promise<SentForm> {
  const contentType = request.headers.get('Content-Type') ?? '';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return { fields: gather(urlEncoded(await request.text())), files: new Map() };
  if (type !== 'multipart/form-data') throw refused('form', 'shared:errors.notAForm');
  const parts = parseMultipart(Buffer.from(await request.arrayBuffer()), contentType, MOST_FIELDS);
  const files = new Map<string, SentFile>();
  const texts: [string, string][] = [];
  for (const { name, fileName, bytes } of parts) {
    if (fileName === undefined) texts.push([name, bytes.toString('utf8')]);
    else if (bytes.length > 0) files.set(name, { fileName, bytes });
  }
  return { fields: gather(texts), files };
}

function urlEncoded(body: string): URLSearchParams {
  let count = 0;
  for (let at = body.indexOf('&'); at !== -1; at = body.indexOf('&', at + 1)) {
    count += 1;
    if (count >= MOST_FIELDS) throw tooLarge();
  }
  return new URLSearchParams(body);
}

function gather(entries: Iterable<[string, string]>): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}
