// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { emptied, fieldsOf, fill } from '~/shared/forms/form-fields';

let form: HTMLFormElement;

beforeEach(() => {
  document.body.innerHTML = `<form>
    <input type="hidden" name="revision" value="3">
    <input name="title" value="Van nu">
    <textarea name="summary"></textarea>
    <input type="radio" name="field-verdict" value="confirmed">
    <input type="radio" name="field-verdict" value="refuted" checked>
    <input type="checkbox" name="coAuthorId" value="7" checked>
    <input type="checkbox" name="coAuthorId" value="8" checked>
    <input type="checkbox" name="quote-0-consent" value="on" checked>
    <input type="file" name="picture">
  </form>`;
  form = document.querySelector('form') as HTMLFormElement;
});

const values = () => [...form.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')].map(({ value }) => value);
const restore = (copy: Record<string, string>) => fill(form, { ...emptied(fieldsOf(form)), ...copy });

describe('what this device kept', () => {
  it('chooses the same answers and ticks the same boxes, and leaves what they stand for alone', () => {
    const before = values();
    restore({ title: 'Van toen', summary: 'Kort.', 'field-verdict': 'confirmed', coAuthorId: '8', revision: '1' });
    expect(fieldsOf(form)).toEqual({ revision: '3', title: 'Van toen', summary: 'Kort.', 'field-verdict': 'confirmed', coAuthorId: '8' });
    expect(values()).toEqual(before);
  });

  it('has no answer where none was chosen', () => {
    restore({ title: 'Van toen', coAuthorId: '7\n8', 'quote-0-consent': 'on' });
    expect(fieldsOf(form)).toEqual({ revision: '3', title: 'Van toen', summary: '', coAuthorId: '7\n8', 'quote-0-consent': 'on' });
  });
});

it('says of every field that changed that it did', () => {
  const changed: string[] = [];
  form.addEventListener('input', ({ target }) => changed.push((target as HTMLInputElement).name));
  fill(form, { summary: 'Kort.', 'field-verdict': 'refuted', coAuthorId: '8', unknown: 'x' });
  expect(changed).toEqual(['summary', 'coAuthorId']);
});
