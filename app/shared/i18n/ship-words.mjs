import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A Vite plugin: gives each module of the browser the texts whose keys it names, in both languages. Keys are always
 * written out in full (tests/words.test.ts), so that they can be found; a page then loads a few kilobytes of words
 * instead of all.
 */
export function shipWords() {
  let rooms;
  return {
    name: 'estafette-ship-words',
    enforce: 'post',
    buildStart() {
      rooms = undefined;
    },
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/[^?]*\.tsx?($|\?)/.test(id) || id.includes('node_modules')) return null;
      rooms ??= readRooms();
      const texts = textsNamedIn(code, rooms);
      if (texts.length === 0) return null;
      const own = `import { addTexts as __addTexts } from '~/shared/i18n/translator'; __addTexts(${JSON.stringify(texts)});`;
      // On the same line, so that line numbers stay true.
      return { code: `${own} ${code}`, map: null };
    },
  };
}

/** Key, Dutch and English of every text that the code names, plural forms included. */
export function textsNamedIn(code, rooms) {
  const keys = new Set([...code.matchAll(/['"`]([a-z]+(?:-[a-z]+)*:[\w-]+(?:\.[\w-]+)*)['"`]/g)].map(([, key]) => key));
  return [...keys].flatMap((key) => rooms.get(key) ?? []);
}

/** By key without its plural form: the texts under it. */
export function readRooms(folder = 'app') {
  const found = new Map();
  for (const room of readdirSync(folder)) {
    const [nl, en] = ['nl', 'en'].map((language) => path.join(folder, room, `words.${language}.json`));
    if (!existsSync(nl)) continue;
    const english = new Map(flat(JSON.parse(readFileSync(en, 'utf8')), `${room}:`));
    for (const [key, text] of flat(JSON.parse(readFileSync(nl, 'utf8')), `${room}:`)) {
      const entry = [key, text, english.get(key) ?? ''];
      for (const name of new Set([key, key.replace(/_(zero|one|two|few|many|other)$/, '')])) found.set(name, [...(found.get(name) ?? []), entry]);
    }
  }
  return found;
}

function flat(words, prefix) {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`)));
}
