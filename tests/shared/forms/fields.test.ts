import { describe, expect, it } from 'vitest';
import { MOST_FIELDS, readFields } from '~/shared/forms/fields.server';

const FORM = 'application/x-www-form-urlencoded';

function request(body: string | FormData | undefined, type?: string): Request {
  return new Request('http://localhost/x', { method: 'POST', body, headers: type ? { 'Content-Type': type } : {} });
}

const fieldsNamed = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=1`).join('&');

describe('readFields', () => {
  it('gathers what was sent under each name', async () => {
    const fields = await readFields(request('tag=a&title=Eén+les&tag=b', FORM));
    expect([...fields]).toEqual([['tag', ['a', 'b']], ['title', ['Eén les']]]);
  });

  it('reads multipart, without files', async () => {
    const form = new FormData();
    form.append('title', 'Les');
    form.append('picture', new File(['x'], 'x.png'));
    expect([...(await readFields(request(form)))]).toEqual([['title', ['Les']]]);
  });

  it('takes as many fields as a form can have', async () => {
    expect((await readFields(request(fieldsNamed(MOST_FIELDS), FORM))).size).toBe(MOST_FIELDS);
    await expect(readFields(request(fieldsNamed(MOST_FIELDS + 1), FORM))).rejects.toMatchObject({ status: 413 });
  });

  it('refuses hundreds of thousands of names before it looks at them', async () => {
    const before = performance.now();
    await expect(readFields(request(fieldsNamed(100_000), FORM))).rejects.toMatchObject({ status: 413 });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it.each([
    ['plain text', 'text/plain', 'a=b'],
    ['JSON', 'application/json', '{}'],
    ['nothing', undefined, undefined],
    ['multipart without boundary', 'multipart/form-data', 'a'],
    ['multipart that is cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
  ])('refuses %s with a sentence', async (_name, type, body) => {
    await expect(readFields(request(body, type))).rejects.toMatchObject({ status: 422, key: 'shared:errors.notAForm' });
  });
});
