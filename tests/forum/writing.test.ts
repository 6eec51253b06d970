import { describe, expect, it } from 'vitest';
import { compareWords } from '~/shared/diff/compare-words';
import { placeFrom, placeKey, placeToWrite } from '~/forum/drafts/draft-place';
import { findTagFault, splitTags } from '~/forum/tags/tags';
import { topicSlug } from '~/forum/topics/topic-slug';

describe('splitTags', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Samenspel', ['samenspel']],
    ['samenspel, Samenspel,SAMENSPEL ', ['samenspel']],
    ['#hybride les,  Café ', ['hybride-les', 'cafe']],
  ])('%j', (typed, slugs) => {
    expect(splitTags(typed).map((tag) => tag.slug)).toEqual(slugs);
  });

  it('keeps the name as it was typed', () => {
    expect(splitTags('  Hybride   les ')).toEqual([{ name: 'Hybride les', slug: 'hybride-les' }]);
  });

  it('leaves signs without letters to be refused', () => {
    expect(findTagFault(splitTags('🎻, 🎺'))).toEqual({ fault: 'noLetters', name: '🎻' });
    expect(findTagFault(splitTags('a,b,c,d,e'))).toBeUndefined();
  });
});

describe('topicSlug', () => {
  it.each([
    ['Samenspel met vertraging', 'samenspel-met-vertraging'],
    ['Één café', 'een-cafe'],
    ['🎻', 'topic'],
    ['中文', 'topic'],
  ])('%s', (title, slug) => expect(topicSlug(title)).toBe(slug));

  it('is cut between words', () => {
    const slug = topicSlug('een heel lange titel '.repeat(7));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(een|heel|lange|titel)$/);
  });
});

describe('placeFrom', () => {
  it.each(['space:help', 'topic:12', 'post:34'])('reads %s back', (key) => {
    const place = placeFrom(key);
    expect(place && placeKey(place)).toBe(key);
  });

  it.each(['', 'help', 'space:', 'space:moon', 'topic:', 'topic:0', 'topic:-1', 'topic:1e3', 'topic:1:2', 'planet:1', 'topic:9999999999'])(
    'refuses %j',
    (key) => expect(placeFrom(key)).toBeUndefined(),
  );

  it('leads to where one goes on writing', () => {
    expect(placeToWrite({ kind: 'space', code: 'help' })).toBe('/spaces/help/new');
    expect(placeToWrite({ kind: 'topic', id: 12 })).toBe('/topics/12/replies');
    expect(placeToWrite({ kind: 'post', id: 34 })).toBe('/posts/34/edit');
  });
});

describe('compareWords', () => {
  it('puts together to both texts', () => {
    const [before, after] = ['Een  proef\n\nmet twee groepen.', 'Een proef\n\nmet drie kleine groepen.'];
    const parts = compareWords(before, after);
    const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });

  it('says of words next to each other first what went and then what came', () => {
    expect(compareWords('Een tweede reeks, met een piano.', 'Een derde ronde, zonder een piano.')).toEqual([
      { kind: 'same', text: 'Een ' },
      { kind: 'removed', text: 'tweede reeks' },
      { kind: 'added', text: 'derde ronde' },
      { kind: 'same', text: ', ' },
      { kind: 'removed', text: 'met' },
      { kind: 'added', text: 'zonder' },
      { kind: 'same', text: ' een piano.' },
    ]);
  });

  it('gives up on texts that have nothing in common, instead of comparing for seconds', () => {
    const words = (start: number) => Array.from({ length: 8_000 }, (_, n) => `woord${start + n}`).join(' ');
    const [before, after] = [words(0), words(100_000)];
    expect(compareWords(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
