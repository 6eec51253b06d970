import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFileForm } from '~/shared/forms/file-form.server';
import { parseMultipart } from '~/shared/forms/multipart.server';

const schema = z.object({ title: z.string().min(1, 'shared:errors.refused') });

function request(fill: (form: FormData) => void): Request {
  const form = new FormData();
  fill(form);
  return new Request('http://localhost/x', { method: 'POST', body: form });
}

describe('readFileForm', () => {
  it('gives what was typed, and the files by field', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 13, 10]);
    const read = await readFileForm(
      request((form) => {
        form.append('title', 'Eén\r\nles');
        form.append('file', new File([bytes], 'mijn "foto".jpg'));
        form.append('other', new File([], ''));
      }),
      schema,
    );
    expect(read).toMatchObject({ ok: true, data: { title: 'Eén\r\nles' } });
    expect([...read.files]).toEqual([['file', { fileName: 'mijn "foto".jpg', bytes }]]);
  });

  it('says what is wrong beside the file', async () => {
    const read = await readFileForm(
      request((form) => {
        form.append('title', '');
        form.append('file', new File(['x'], 'x.png'));
      }),
      schema,
    );
    if (read.ok) throw new Error('it was accepted');
    expect(read.response.status).toBe(422);
    expect(await read.response.json()).toMatchObject({ errors: { title: { key: 'shared:errors.refused' } } });
  });

  it('takes a form without files too', async () => {
    const body = new URLSearchParams({ title: 'Les' });
    const read = await readFileForm(new Request('http://localhost/x', { method: 'POST', body }), schema);
    expect(read).toMatchObject({ ok: true, data: { title: 'Les' } });
    expect(read.files.size).toBe(0);
  });
});

describe('parseMultipart', () => {
  const type = 'multipart/form-data; boundary="a b"';
  const part = (head: string, text = 'x') => `--a b\r\n${head}\r\n\r\n${text}\r\n`;
  const named = (name: string) => part(`Content-Disposition: form-data; name="${name}"`);
  const parse = (body: string, most = 10) => parseMultipart(Buffer.from(body), type, most);

  it('reads the parts that are there, and copies none', () => {
    const body = Buffer.from(`${named('a')}${part('content-disposition: form-data; name="f"; filename="b.png"\r\nContent-Type: image/png', 'png')}--a b--\r\n`);
    const parts = parseMultipart(body, type, 10);
    expect(parts.map(({ name, fileName, bytes }) => [name, fileName, bytes.toString()])).toEqual([
      ['a', undefined, 'x'],
      ['f', 'b.png', 'png'],
    ]);
    expect(parts[1]?.bytes.buffer).toBe(body.buffer);
  });

  it.each([
    ['nothing', ''],
    ['another boundary', '--c\r\n\r\n--c--'],
    ['no end', named('a')],
    ['a part without a name', `${part('Content-Disposition: form-data')}--a b--`],
    ['a part without headers', '--a b\r\nabc\r\n--a b--'],
    ['headers without end', `--a b\r\nContent-Disposition: form-data; name="${'a'.repeat(9_000)}\r\n--a b--`],
  ])('refuses %s', (_name, body) => {
    expect(() => parse(body)).toThrow(expect.objectContaining({ status: 422 }));
  });

  it('refuses more parts than a form has', () => {
    expect(() => parse(`${named('a').repeat(11)}--a b--`)).toThrow(expect.objectContaining({ status: 413 }));
  });
});
