import { forumFace } from '../forum-face';
import { fillText, keysFor, type TextParams } from './fill-text';
import type { Language } from './language';

export type { TextParams };

/** Nested texts of one room; the leaves are i18next strings. */
export type Words = { [key: string]: string | Words };

/** Turns `room:key.path` and its parameters into a text. */
export type T = (key: string, params?: TextParams) => string;

/** Fills in the parameters of a text; undefined when there is none under this key. */
export type Filler = (language: Language, key: string, params: TextParams) => string | undefined;

const texts = new Map<Language, Map<string, string>>();
const rooms = new Map<Language, Record<string, Words>>();
const reported = new Set<string>();
let fill: Filler = fillOwn;
let fetchMissing: ((language: Language) => void) | undefined;

/**
 * Makes the texts of every room known; `app/words.nl.ts` and `app/words.en.ts` call it. The keys of `files` are paths
 * such as `./forum/words.nl.json`: the folder name is the namespace.
 */
export function registerWords(language: Language, files: Record<string, Words>): void {
  const named = Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2) ?? path, words]));
  rooms.set(language, named);
  const flat = new Map<string, string>();
  for (const [room, words] of Object.entries(named)) flatten(words, `${room}:`, flat);
  texts.set(language, flat);
}

function flatten(words: Words, prefix: string, flat: Map<string, string>): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, flat);
  }
}

/** Adds single texts, as key, Dutch and English: the build gives each module of the browser those that it names. */
export function addTexts(added: [key: string, nl: string, en: string][]): void {
  for (const [key, nl, en] of added) {
    textsOf('nl').set(key, nl);
    textsOf('en').set(key, en);
  }
}

function textsOf(language: Language): Map<string, string> {
  const known = texts.get(language) ?? new Map<string, string>();
  texts.set(language, known);
  return known;
}

/** Every room's words of a language, as registered. */
export function wordsByRoom(language: Language): Record<string, Words> {
  return rooms.get(language) ?? {};
}

/** Lets another library fill in parameters: on the server i18next itself does. */
export function fillBy(filler: Filler): void {
  fill = filler;
}

/** Says what to do about a text that is not here yet: the browser fetches the rest of the words. */
export function fetchMissingBy(fetch: (language: Language) => void): void {
  fetchMissing = fetch;
}

/** Whether the texts of these keys are here. */
export function knowsAll(language: Language, keys: string[]): boolean {
  const known = textsOf(language);
  return keys.every((key) => known.has(key) || known.has(`${key}_other`));
}

/**
 * The text function of a language; every text may hold `{{forum}}`, the forum's name. Throws when
 * `app/words.<language>.ts` was not imported first.
 */
export function translator(language: Language): T {
  const known = texts.get(language);
  if (!known) throw new Error(`The words of '${language}' are not loaded: import app/words.${language}.ts first.`);
  return (key, params) => {
    const text = params ? fill(language, key, { forum: forumFace().name, ...params }) : plainText(language, key);
    return text ?? textOfMissingKey(language, key);
  };
}

/** A text without parameters: what the house says instead, else our own with the name of the forum in it. */
function plainText(language: Language, key: string): string | undefined {
  const { name, words } = forumFace();
  const chosenByHouse = words[language]?.[key];
  if (chosenByHouse !== undefined) return chosenByHouse;
  const text = textsOf(language).get(key);
  return text?.includes('{{forum}}') ? text.replaceAll('{{forum}}', () => name) : text;
}

function fillOwn(language: Language, key: string, params: TextParams): string | undefined {
  const known = textsOf(language);
  const found = keysFor(language, key, params).find((one) => known.has(one));
  return found === undefined ? undefined : fillText(language, known.get(found) ?? '', params);
}

/** Forgetting a text must fail a test, but never take a page away from a reader. */
function textOfMissingKey(language: Language, key: string): string {
  if (fetchMissing) {
    fetchMissing(language);
    return '';
  }
  const message = `No text for '${key}' in '${language}'.`;
  if (process.env.NODE_ENV !== 'production') throw new Error(message);
  if (!reported.has(message)) console.error(message);
  reported.add(message);
  return key.split(/[:.]/).at(-1) ?? key;
}
