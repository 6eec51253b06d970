import path from 'node:path';
import { z } from 'zod';

/** Absent and empty mean the same: `SMTP_URL=` in an .env file switches mail off. */
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema.optional());
const withDefault = <S extends z.ZodType>(schema: S, value: z.input<S>) =>
  z.preprocess((given) => blankIsAbsent(given) ?? value, schema);

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    abort: true,
  });

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const origin = url('http:', 'https:')
  .refine((value) => new URL(value).pathname === '/' && !/[?#@]/.test(value), {
    message: 'must be scheme and host only, such as https://forum.example.org',
  })
  .transform((value) => new URL(value).origin);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z
  .object({
    PORT: withDefault(wholeNumber(0, 65_535), '3000'),
    HOST: withDefault(z.string(), '127.0.0.1'),
    ORIGIN: optional(origin),
    DATA_DIR: withDefault(z.string(), './data'),
    DATABASE_URL: optional(url('postgres:', 'postgresql:')),
    DATABASE_REPLICA_URL: optional(url('postgres:', 'postgresql:')),
    SMTP_URL: optional(url('smtp:', 'smtps:')),
    MAIL_FROM: withDefault(z.string().regex(/@/, 'must hold an e-mail address'), 'Estafette <estafette@localhost>'),
    TRUST_PROXY: withDefault(wholeNumber(0, 10), '0'),
    /** Seconds in which a moderator can take a decision about a case study back; nobody is told before. */
    REVIEW_UNDO_SECONDS: withDefault(wholeNumber(0, 86_400), '600'),
    BACKUP_DIR: optional(z.string()),
    BACKUP_AT: withDefault(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 03:30'), '03:30'),
    LOG_LEVEL: withDefault(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  })
  .refine((given) => !given.DATABASE_REPLICA_URL || given.DATABASE_URL, {
    path: ['DATABASE_REPLICA_URL'],
    message: 'needs DATABASE_URL, the primary that it is a replica of',
  })
  // Another PORT alone must be enough: a wrong ORIGIN would refuse every form.
  .transform((given) => ({
    ...given,
    ORIGIN: given.ORIGIN ?? `http://localhost:${given.PORT}`,
    // pg_dump need not be there, so with PostgreSQL somebody asks for it.
    BACKUP_DIR: given.BACKUP_DIR ?? (given.DATABASE_URL ? 'off' : path.join(given.DATA_DIR, 'backups')),
  }));

export type Settings = Readonly<z.output<typeof schema>>;

/** A setting that is wrong; the message names it, and never its value: that may hold a password. */
export class SettingsError extends Error {}

/** Checks settings. Throws a SettingsError whose message names each wrong one. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = parsed.error.issues.map((issue) => `The setting ${issue.path.join('.')} ${issue.message}.`);
  throw new SettingsError([...new Set(wrong)].join('\n'));
}

let current: Settings | undefined;

/** The settings of this process, read from the environment at first use. Throws a SettingsError. */
export function settings(): Settings {
  current ??= parseSettings(process.env);
  return current;
}

/** Whether visitors reach the forum over https; cookies and headers are stricter then. */
export function isSecure(): boolean {
  return settings().ORIGIN.startsWith('https:');
}
