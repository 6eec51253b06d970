import { createInstance, type i18n } from 'i18next';
import { forumFace, forumName } from '../forum-face';
import type { Language } from './language';

/** Nested texts of one room; the leaves are i18next strings. */
export type Words = { [key: string]: string | Words };

export type TextParams = Record<string, string | number | Date | null | undefined>;

/** Turns `room:key.path` and its parameters into a text. */
export type T = (key: string, params?: TextParams) => string;

const instances = new Map<Language, i18n>();
const plainTexts = new Map<string, string>();
const reported = new Set<string>();

/**
 * Hands the texts of every room to i18next, once per language; `app/words.nl.ts` and `app/words.en.ts` call it.
 * The keys of `files` are paths such as `./forum/words.nl.json`: the folder name is the namespace.
 */
export function registerWords(language: Language, files: Record<string, Words>): void {
  const rooms = Object.entries(files).map(([path, words]) => [path.split('/').at(-2) ?? path, words] as const);
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: Object.fromEntries(rooms) },
    defaultNS: 'shared',
    initAsync: false,
    showSupportNotice: false,
    // React escapes what it renders, and mail text is plain.
    interpolation: { escapeValue: false },
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: (key: string) => textOfMissingKey(language, key),
  });
  instances.set(language, instance);
  // A hot reload registers the words again.
  plainTexts.clear();
}

/**
 * The text function of a language; every text may hold `{{forum}}`, the forum's name. Throws when `app/words.<language>.ts` was not imported
 * first.
 */
export function translator(language: Language): T {
  const instance = instances.get(language);
  if (!instance) throw new Error(`The words of '${language}' are not loaded: import app/words.${language}.ts first.`);
  return (key, params) => (params ? instance.t(key, { forum: forumName(), ...params }) : plainText(language, key, instance));
}

/** A text without parameters seldom changes, and i18next looks it up anew each time: a page needs hundreds. */
function plainText(language: Language, key: string, instance: i18n): string {
  const { name, words } = forumFace();
  const chosenByHouse = words[language]?.[key];
  if (chosenByHouse !== undefined) return chosenByHouse;
  const cacheKey = `${language} ${key} ${name}`;
  const known = plainTexts.get(cacheKey);
  if (known !== undefined) return known;
  const text = instance.t(key, { forum: name });
  plainTexts.set(cacheKey, text);
  return text;
}

/** Forgetting a text must fail a test, but never take a page away from a reader. */
function textOfMissingKey(language: Language, key: string): string {
  const message = `No text for '${key}' in '${language}'.`;
  if (process.env.NODE_ENV !== 'production') throw new Error(message);
  if (!reported.has(message)) console.error(message);
  reported.add(message);
  return key.split(/[:.]/).at(-1) ?? key;
}
