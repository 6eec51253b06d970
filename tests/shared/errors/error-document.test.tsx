import { describe, expect, it } from 'vitest';
import { renderErrorPage } from '~/shared/errors/error-document.server';
import { ErrorPage } from '~/shared/errors/error-page';
import { attributesOf, render } from '../../support/render';

describe('an error page without Remix', () => {
  it.each([
    [403, 'Deze deur blijft voor jou dicht'],
    [404, 'Deze pagina vinden we niet'],
    [413, 'Dit past er niet in'],
    [418, 'Dit konden we niet verwerken'],
    [422, 'Dit konden we niet verwerken'],
    [429, 'Even rustig aan'],
    [500, 'Er ging iets mis'],
    [502, 'Er ging iets mis'],
    [503, 'We zijn zo terug'],
  ])('of %i is a whole document that says "%s" and how to go on', (status, title) => {
    const html = renderErrorPage({ status, language: 'nl', theme: null });
    expect(html).toMatch(/^<!DOCTYPE html><html lang="nl">/);
    expect(html).toContain(`<title>${title} – Estafette</title>`);
    expect(html).toContain(`${title}</h1>`);
    expect(html).toContain(`Foutcode ${status}`);
    expect(html).toContain('<a href="/">');
    expect(html).toContain('<link rel="stylesheet"');
    expect(html).not.toContain('<script');
  });

  it('says the sentence of the refusal, in the language and theme of the reader', () => {
    const html = renderErrorPage({ status: 403, language: 'en', theme: 'dark', key: 'shared:errors.origin' });
    expect(attributesOf(html, 'html')).toMatchObject({ lang: 'en', 'data-theme': 'dark' });
    expect(html).toContain('This form did not come from Estafette itself');
  });
});

describe('a way forward', () => {
  const page = (status: number, signedIn: boolean) => render(<ErrorPage status={status} signedIn={signedIn} path="/spaces/help" />);

  it.each([429, 500, 503])('after %i is to try again', (status) => {
    expect(page(status, false)).toContain('<a class="button button-primary" href="/spaces/help">Probeer het opnieuw</a>');
  });

  it('after 403 is to sign in, for who has not', () => {
    expect(page(403, false)).toContain('href="/sign-in?returnTo=%2Fspaces%2Fhelp"');
    expect(page(403, true)).not.toContain('/sign-in');
  });

  it('after 404 may be to sign in, whatever the address, for who has not', () => {
    expect(page(404, false)).toContain('Ben je lid? Log dan in en probeer het opnieuw.');
    expect(page(404, false)).toContain('href="/sign-in?returnTo=%2Fspaces%2Fhelp"');
    expect(page(404, true)).not.toContain('/sign-in');
  });
});
