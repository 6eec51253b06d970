import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerWords, translator } from '~/shared/i18n/translator';

const files = (replies: object) => ({ './forum/words.nl.json': { replies: { ...replies }, plain: 'Gewoon', greeting: 'Dag {{name}}' } });

beforeEach(() => {
  registerWords('nl', files({ count_one: '{{count, number}} antwoord', count_other: '{{count, number}} antwoorden' }));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a text', () => {
  it.each([
    [0, '0 antwoorden'],
    [1, '1 antwoord'],
    [1100, '1.100 antwoorden'],
  ])('counts %i', (count, text) => {
    expect(translator('nl')('forum:replies.count', { count })).toBe(text);
  });

  it('is found by room and key', () => {
    expect(translator('nl')('forum:plain')).toBe('Gewoon');
  });

  it('leaves escaping to what shows it', () => {
    expect(translator('nl')('forum:greeting', { name: '<b>' })).toBe('Dag <b>');
  });

  it('is read anew when the words are', () => {
    expect(translator('nl')('forum:plain')).toBe('Gewoon');
    registerWords('nl', { './forum/words.nl.json': { plain: 'Anders' } });
    expect(translator('nl')('forum:plain')).toBe('Anders');
  });
});

describe('a text that is missing', () => {
  it('fails outside production', () => {
    expect(() => translator('nl')('forum:nowhere.title')).toThrow("No text for 'forum:nowhere.title' in 'nl'.");
    expect(() => translator('nl')('forum:nowhere.title', { count: 2 })).toThrow('nowhere');
  });

  it('leaves the page standing in production, and says so once in the log', () => {
    vi.stubEnv('NODE_ENV', 'production');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(translator('nl')('forum:elsewhere.title')).toBe('title');
    expect(translator('nl')('forum:elsewhere.title', { name: 'x' })).toBe('title');
    expect(log.mock.calls).toEqual([["No text for 'forum:elsewhere.title' in 'nl'."]]);
  });
});

it('a language whose words are not loaded says what to import', () => {
  expect(() => translator('en')).toThrow('app/words.en.ts');
});
