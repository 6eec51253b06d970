import { describe, expect, it } from 'vitest';
import { isLanguage, languageFromHeader } from '~/shared/i18n/language';

describe('the language of Accept-Language', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.5,nl;q=0.4', 'en'],
    ['en;q=0.2, nl;q=0.7', 'nl'],
    ['en;q=0, fr', 'nl'],
    ['de,*', 'nl'],
    ['EN', 'en'],
  ])('%s is %s', (header, language) => {
    expect(languageFromHeader(header)).toBe(language);
  });
});

it.each([
  ['nl', true],
  ['en', true],
  ['de', false],
  [null, false],
  [['nl'], false],
])('%j is a language of ours: %s', (value, answer) => {
  expect(isLanguage(value)).toBe(answer);
});
