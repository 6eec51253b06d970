import type { Params } from '../errors/app-error';

/** A sentence to be: its key and the values it is filled in with. */
export type Message = { key: string; params?: Params };

/** Per field the first thing that is wrong; what is wrong with the form as a whole stands under `form`. */
export type FieldErrors = Record<string, Message>;

export type FormValues = Record<string, string>;

/** What an action answers when it shows its form again. */
export type FormAnswer = { errors: FieldErrors; values: FormValues };

/** Packs key and values into the one string that zod keeps for an issue. */
export function message(key: string, params?: Params): string {
  return params ? `${key} ${JSON.stringify(params)}` : key;
}

/** What `message()` makes: a room's key, and its values as JSON. */
const PACKED = /^[\w-]+:[\w.-]+( \{.*\})?$/s;

/**
 * Unpacks what `message()` packed. A sentence of zod's own (a field sent twice, an unforeseen type) is for
 * programmers and in English: who sent such a form gets the general refusal.
 */
export function unpackMessage(packed: string): Message {
  if (!PACKED.test(packed)) return { key: 'shared:errors.refused' };
  const space = packed.indexOf(' ');
  if (space === -1) return { key: packed };
  return { key: packed.slice(0, space), params: JSON.parse(packed.slice(space + 1)) as Params };
}
