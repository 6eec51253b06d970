import { z } from 'zod';
import { DISCIPLINES, LANGUAGES, ROLES } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line } from '~/shared/forms/text';
import { fitsInteger } from '~/shared/ids';

export const NAME_MAX = 80;
export const JOB_TITLE_MAX = 80;
/** RFC 5321, 4.5.3.1: a path of 256 octets, less its angle brackets. */
export const EMAIL_MAX = 254;

/**
 * A mailbox as people write it; what is really right only a mail can tell. Nothing that cannot be seen, and only what
 * can be the name of a host: mail programs leave other signs out, so that one mailbox would be many addresses.
 */
const MAILBOX = /^[^\s\p{C}@<>()[\]\\,;:"]+@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;

const isTimeZone = (name: string) => Intl.supportedValuesOf('timeZone').includes(name);

/** The fields that the forms of this room share. */
export const accountFields = {
  name: line({ max: NAME_MAX, required: 'accounts:fields.nameMissing' }),
  /** In lower case, as it is stored: nobody's address depends on capitals. */
  email: line({ max: EMAIL_MAX, required: 'accounts:fields.emailMissing' })
    .transform((typed) => typed.toLowerCase())
    .refine((address) => address === '' || MAILBOX.test(address), message('accounts:fields.emailWrong')),
  jobTitle: line({ max: JOB_TITLE_MAX }).transform((typed) => typed || null),
  discipline: emptyOr(z.enum(DISCIPLINES, message('accounts:fields.unknownChoice'))),
  language: z.enum(LANGUAGES, message('accounts:fields.unknownChoice')),
  /** An IANA name; empty leaves it at Dutch time. */
  timeZone: emptyOr(z.string().refine(isTimeZone, message('accounts:fields.unknownChoice'))).default(null),
  role: z.enum(ROLES, message('accounts:fields.roleMissing')),
  /** The id of an organisation; whether it exists is for the database to say. */
  organisationId: emptyOr(idField()),
  /** As typed: a space in front may be part of it. The rules for a new one are in password.server.ts. */
  password: z.string().default(''),
};

/** The id of something stored, as a form sends it. */
export function idField() {
  return z
    .string()
    .regex(/^\d{1,10}$/, message('accounts:fields.unknownChoice'))
    .transform(Number)
    .refine(fitsInteger, message('accounts:fields.unknownChoice'));
}

/** A choice that may be left open: empty becomes `null`. */
function emptyOr<S extends z.ZodType>(schema: S) {
  return z.preprocess((given) => (given === '' || given === undefined ? null : given), schema.nullable());
}
