import { describe, expect, it } from 'vitest';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { PasswordField } from '~/shared/ui/password-field';
import { SelectField, TextArea, TextField } from '~/shared/ui/text-fields';
import { attributesOf, render } from '../../support/render';

const tooLong = { key: 'shared:fields.tooLong', params: { count: 15, max: 280 } };

describe('a text field', () => {
  it('belongs to its label and describes nothing when there is nothing to describe', () => {
    const html = render(<TextField name="title" label="Titel" />);
    expect(attributesOf(html, 'label')).toMatchObject({ for: 'title' });
    const input = attributesOf(html, 'input');
    expect(input).toMatchObject({ id: 'title', name: 'title', type: 'text' });
    expect(input).not.toHaveProperty('aria-describedby');
    expect(input).not.toHaveProperty('aria-invalid');
  });

  it('is described by hint, error and counter, in that order, and each of them exists', () => {
    const html = render(<TextArea name="summary" label="Samenvatting" hint="Kort" error={tooLong} counter={280} />);
    const { 'aria-describedby': described = '', 'aria-invalid': invalid } = attributesOf(html, 'textarea');
    expect(described).toBe('summary-hint summary-error summary-count');
    expect(invalid).toBe('true');
    for (const id of described.split(' ')) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('Dit is 15 tekens te lang.');
  });

  it('keeps its own id where two forms share a name', () => {
    const html = render(<TextField id="join-name" name="name" label="Naam" error={tooLong} />);
    expect(attributesOf(html, 'label')).toMatchObject({ for: 'join-name' });
    expect(attributesOf(html, 'input')).toMatchObject({ id: 'join-name', name: 'name', 'aria-describedby': 'join-name-error' });
  });

  it('says without script how much fits', () => {
    expect(render(<TextArea name="summary" label="Samenvatting" counter={280} />)).toContain('Hoogstens 280 tekens');
  });

  it.each([
    [true, '(hoeft niet)'],
    ['kan later', '(kan later)'],
  ])('says that it is optional (%s)', (optional, words) => {
    expect(render(<TextField name="title" label="Titel" optional={optional} />)).toContain(words);
  });
});

it('a select field shows its options and an empty first one', () => {
  const html = render(<SelectField name="discipline" label="Discipline" placeholder="Alle" options={[{ value: 'music', label: 'Muziek' }]} />);
  expect(html).toContain('<option value="">Alle</option><option value="music">Muziek</option>');
});

it('a password field allows pasting and offers to show it only while script runs', () => {
  const html = render(<PasswordField name="password" label="Wachtwoord" autoComplete="new-password" />);
  expect(attributesOf(html, 'input', 'type="password"')).toMatchObject({ autoComplete: 'new-password' });
  expect(attributesOf(html, 'label', 'choice')).toMatchObject({ class: 'choice needs-script' });
  expect(attributesOf(html, 'input', 'checkbox')).toMatchObject({ 'data-shows-password': 'password' });
});

it('a group of choices carries its question and its error', () => {
  const html = render(
    <ChoiceGroup id="kind" legend="Soort" error={tooLong}>
      <Choice type="radio" name="kind" value="a" label="Eerste" />
    </ChoiceGroup>,
  );
  expect(attributesOf(html, 'fieldset')).toMatchObject({ id: 'kind', 'aria-describedby': 'kind-error' });
  expect(html).toContain('<legend>Soort</legend>');
});
