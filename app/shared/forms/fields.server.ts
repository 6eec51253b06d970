import { refused, tooLarge } from '../errors/app-error';

/** Fields of one form; the longest of ours has about 20. Reading more costs time and is nobody's form. */
export const MOST_FIELDS = 200;

/**
 * The text fields of a form, each with everything that was sent under its name. A body that is no form, or one
 * with too many fields, is refused before much of it is read.
 */
export async function readFields(request: Request): Promise<Map<string, string[]>> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of await entriesOf(request)) {
    if (typeof value !== 'string') continue;
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

async function entriesOf(request: Request): Promise<Iterable<[string, FormDataEntryValue]>> {
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    const body = await request.text();
    if (countOver(body, '&')) throw tooLarge();
    return new URLSearchParams(body);
  }
  if (type !== 'multipart/form-data') throw refused('form', 'shared:errors.notAForm');
  const body = await request.arrayBuffer();
  if (countOver(Buffer.from(body).toString('latin1'), '\r\nContent-Disposition:')) throw tooLarge();
  return parseMultipart(body, request.headers.get('Content-Type') ?? '');
}

async function parseMultipart(body: ArrayBuffer, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw refused('form', 'shared:errors.notAForm');
  }
}

/** Whether the separator stands in the body more often than a form has fields. */
function countOver(body: string, separator: string): boolean {
  let count = 0;
  for (let at = body.indexOf(separator); at !== -1; at = body.indexOf(separator, at + 1)) {
    count += 1;
    if (count >= MOST_FIELDS) return true;
  }
  return false;
}
