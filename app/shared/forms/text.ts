import { z } from 'zod';
import { countCharacters } from './count-characters';
import { message } from './messages';

// Control characters but tab and line feed. A NUL cannot be stored in PostgreSQL, the others break lines,
// mails and terminals.
// eslint reads the ranges as a mistake otherwise, so they are built from numbers.
const control = new RegExp(`[${range(0, 8)}${range(11, 31)}${range(127, 159)}]`);
// Overrides and isolates turn the reading direction of what follows: a way to make text say something else.
const bidirectional = new RegExp(`[${range(0x202a, 0x202e)}${range(0x2066, 0x2069)}]`);
// Line and paragraph separators, zero width and blank letters: not enough to call a field filled in.
const invisible = new RegExp(`[\\s${range(0x200b, 0x200f)}${range(0x2060, 0x2064)}\\u00ad\\u115f\\u1160\\u3164\\uffa0\\ufeff]`, 'g');

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
  return checked(limits, (typed) => typed.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, ''));
}

function checked({ max, required, min }: Limits, tidy: (typed: string) => string) {
  return z
    .string()
    .default('')
    .transform((typed) => tidy(typed).normalize('NFC'))
    .superRefine((text, context) => {
      const fault = findFault(text, { max, required, min });
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}

function findFault(text: string, { max, required, min }: Limits): string | undefined {
  if (control.test(text)) return message('shared:fields.controlCharacters');
  if (bidirectional.test(text)) return message('shared:fields.bidirectional');
  const blank = text.replace(invisible, '') === '';
  if (blank && required) return message(required);
  const length = countCharacters(text);
  if (length > max) return message('shared:fields.tooLong', { count: length - max, max });
  if (!blank && min && length < min.characters) return message(min.key, { min: min.characters });
  return undefined;
}
