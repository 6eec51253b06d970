import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { attributesOf, render } from '../../support/render';

const refused = { key: 'shared:errors.refused' };

describe('the error summary', () => {
  it.each([[undefined], [{}]])('is absent when nothing is wrong (%j)', (errors) => {
    expect(render(<ErrorSummary errors={errors} />)).toBe('');
  });

  it('can take the focus, has a name and links to each field', () => {
    const html = render(<ErrorSummary errors={{ title: refused, name: refused }} labels={{ title: 'Titel' }} ids={{ name: 'join-name' }} />);
    const box = attributesOf(html, 'div');
    expect(box).toMatchObject({ role: 'alert', tabindex: '-1' });
    expect(html).toContain(`<h2 id="${box['aria-labelledby']}">Er zijn nog 2 dingen die niet kloppen</h2>`);
    expect(html).toContain('<a href="#title">Titel: Er klopt iets niet');
    expect(html).toContain('<a href="#join-name">Er klopt iets niet');
  });

  it('counts a single thing as one', () => {
    const html = render(<ErrorSummary errors={{ title: refused }} />);
    expect(html).toContain('Er is nog één ding dat niet klopt');
    expect(html).not.toContain('<li>');
    expect(render(<ErrorSummary errors={{ title: refused }} />, 'en')).toContain('One thing is not right yet');
  });

  it('says what is wrong with the form as a whole as its title', () => {
    const html = render(<ErrorSummary errors={{ form: { key: 'shared:errors.tooMany' } }} />);
    expect(html).toContain('<p id="error-summary-title">Je doet dit erg vaak achter elkaar.');
    expect(html).not.toContain('<a ');
  });
});
