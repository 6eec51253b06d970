import { z } from 'zod';
import { countCharacters } from './count-characters';
import { message, type FormValues } from './messages';

// Control characters but tab and line feed. A NUL cannot be stored in PostgreSQL, the others break lines,
// mails and terminals.
// eslint reads the ranges as a mistake otherwise, so they are built from numbers.
const control = new RegExp(`[${range(0, 8)}${range(11, 31)}${range(127, 159)}]`);
// Overrides and isolates turn the reading direction of what follows: a way to make text say something else.
const bidirectional = new RegExp(`[${range(0x202a, 0x202e)}${range(0x2066, 0x2069)}]`);
// Something that can be seen: braille blank and Hangul fillers count as letters, but show nothing.
const visible = /(?![\u2800\u115f\u1160\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

function range(from: number, to: number): string {
  return `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`.replace(/[\\\]]/g, '\\$&');
}

type Limits = {
  /** Greatest number of characters as a person counts them. */
  max: number;
  /** Key of the sentence for an empty field; absent means that the field may stay empty. */
  required?: string;
  min?: { characters: number; key: string };
};

/** One line of text: trimmed, NFC, line breaks turned into spaces. An empty optional line becomes `''`. */
export function line(limits: Limits) {
  return checked(limits, (typed) => typed.replace(/[\r\n\t]+/g, ' ').trim());
}

/** Text of several lines: line ends as LF, no blank lines around it. */
export function prose(limits: Limits) {
  // Not one pattern for both ends: a search for spaces at the end takes time with the square of their number.
  return checked(limits, (typed) => typed.replace(/\r\n?/g, '\n').trimEnd().replace(/^\n+/, ''));
}

function checked(limits: Limits, tidy: (typed: string) => string) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      // Far too long is not worth tidying; a letter with its marks is seldom more than four units.
      const isHuge = typed.length > 4 * limits.max + 1_000;
      const text = isHuge ? typed : tidy(typed).normalize('NFC');
      const fault = isHuge ? tooLong(typed, limits.max) : findFault(text, limits);
      if (fault) context.addIssue({ code: 'custom', message: fault });
      return text;
    });
}

function findFault(text: string, { max, required, min }: Limits): string | undefined {
  if (control.test(text)) return message('shared:fields.controlCharacters');
  if (bidirectional.test(text)) return message('shared:fields.bidirectional');
  const blank = !visible.test(text);
  if (blank && required) return message(required);
  const length = countCharacters(text);
  if (length > max) return tooLong(text, max);
  if (!blank && min && length < min.characters) return message(min.key, { min: min.characters });
  return undefined;
}

function tooLong(text: string, max: number): string {
  return message('shared:fields.tooLong', { count: countCharacters(text) - max, max });
}

/** What was typed, without the spaces around it: as `line` and `prose` read it. */
export function trimmedValues(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.trim()]));
}
