import { describe, expect, it } from 'vitest';
import '~/shared/i18n/fill-by-i18next.server';
import { fillText, keysFor } from '~/shared/i18n/fill-text';
import { registerWords, translator, wordsByRoom } from '~/shared/i18n/translator';
import '~/words.en';
import '~/words.nl';
import { readRooms, textsNamedIn } from '../../../app/shared/i18n/ship-words.mjs';

const rooms = readRooms();
const COUNTS = [0, 1, 2, 1234];

/** Parameters of every kind for the places that a text has. */
function paramsFor(text: string, count: number) {
  const names = [...text.matchAll(/\{\{\s*(\w+)\s*(,\s*\w+)?/g)];
  return { count, ...Object.fromEntries(names.map(([, name, format]) => [name, format?.includes('datetime') ? new Date(0) : format || name === 'count' ? count : '<b>$1 & co</b>'])) };
}

describe.each(['nl', 'en'] as const)('what the browser fills in (%s)', (language) => {
  it('is what i18next fills in, for every text and number', () => {
    const different: string[] = [];
    let compared = 0;
    for (const [key, entries] of rooms) {
      const texts = new Map(entries.map(([name, nl, en]) => [name, language === 'nl' ? nl : en]));
      for (const count of COUNTS) {
        const params = paramsFor([...texts.values()].join(' '), count);
        const found = keysFor(language, key, params).find((one) => texts.has(one));
        if (found === undefined) continue;
        compared += 1;
        const ours = fillText(language, texts.get(found) ?? '', params);
        if (ours !== translator(language)(key, params)) different.push(`${key} (${count}): ${ours}`);
      }
    }
    expect(compared).toBeGreaterThan(1000);
    expect(different).toEqual([]);
  });
});

describe('textsNamedIn', () => {
  it('finds texts with their plural forms, however the key is quoted, and nothing else', () => {
    const named = textsNamedIn('t("shared:nav.home"); t(`forum:list.count`, { count }); const x = "a:b.c"; t(\'home:title\')', rooms);
    const keys = named.map(([key]) => key);
    expect(keys).toContain('home:title');
    expect(keys.filter((key) => key.startsWith('forum:')).every((key) => key.startsWith('forum:list.count'))).toBe(true);
    expect(named.every(([, nl, en]) => nl !== '' && en !== '')).toBe(true);
    expect(keys).not.toContain('a:b.c');
  });
});

it('i18next reads words anew when they are', () => {
  const before = wordsByRoom('nl');
  registerWords('nl', { './forum/words.nl.json': { greeting: 'Dag {{name}}' } });
  expect(translator('nl')('forum:greeting', { name: 'Els' })).toBe('Dag Els');
  registerWords('nl', Object.fromEntries(Object.entries(before).map(([room, words]) => [`./${room}/words.nl.json`, words])));
});
