import { z } from 'zod';
import { message } from './messages';

/** A choice that may be left open: the empty option means null. `key`: the sentence for what is not in the list. */
export function optionalChoice<const V extends readonly [string, ...string[]]>(values: V, key: string) {
  return z
    .union([z.literal(''), z.enum(values)], { error: message(key) })
    .default('')
    .transform((chosen) => (chosen === '' ? null : chosen));
}
