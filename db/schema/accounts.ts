import { DISCIPLINES, LANGUAGES, ROLES, THEMES } from '../codes';
import { kit } from '../column-kit';
import { organisation } from './organisations';

export { ROLES, THEMES, type Role, type Theme } from '../codes';

export const person = kit.table(
  'person',
  {
    id: kit.id(),
    /** Stored in lower case, and never shown to another person. */
    email: kit.text('email').notNull(),
    name: kit.text('name').notNull(),
    role: kit.oneOf('role', ROLES).notNull(),
    organisationId: kit.integer('organisation_id').references(() => organisation.id),
    /** What they do there, in their own words: "Docent viool". */
    jobTitle: kit.text('job_title'),
    discipline: kit.oneOf('discipline', DISCIPLINES),
    about: kit.text('about'),
    /** What they teach, in their own words. */
    teaches: kit.text('teaches'),
    /** Generated name of the picture in the uploads; absent: their initials. */
    pictureName: kit.text('picture_name'),
    passwordHash: kit.text('password_hash').notNull(),
    language: kit.oneOf('language', LANGUAGES).notNull(),
    /** Absent: as the device prefers. */
    theme: kit.oneOf('theme', THEMES),
    /** IANA name; absent: Europe/Amsterdam. */
    timeZone: kit.text('time_zone'),
    createdAt: kit.time('created_at').notNull(),
    /** When they finished or skipped the welcome page. */
    welcomedAt: kit.time('welcomed_at'),
    suspendedAt: kit.time('suspended_at'),
    /** Absent with `suspendedAt` set: until somebody ends it. */
    suspendedUntil: kit.time('suspended_until'),
    suspendedReason: kit.text('suspended_reason'),
  },
  (table) => [
    kit.uniqueIndex('person_email_unique').on(table.email),
    kit.index('person_organisation').on(table.organisationId),
    kit.index('person_by_name').on(table.name, table.id),
    kit.oneOfCheck('person_role_known', table.role, ROLES),
  ],
);

export const session = kit.table(
  'session',
  {
    /** SHA-256 of the id in the cookie, in hexadecimal: a stolen database signs nobody in. */
    idHash: kit.text('id_hash').primaryKey(),
    personId: kit
      .integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    lastSeenAt: kit.time('last_seen_at').notNull(),
    userAgent: kit.text('user_agent'),
    /** Where it was last used: an ISO 3166 country code, or `local`; absent when unknown. */
    place: kit.text('place'),
  },
  (table) => [kit.index('session_person').on(table.personId), kit.index('session_expires').on(table.expiresAt)],
);

/** A browser on which somebody signed in before: others who guess passwords cannot lock them out there. */
export const knownDevice = kit.table(
  'known_device',
  {
    /** SHA-256 of what the cookie holds, in hexadecimal. */
    tokenHash: kit.text('token_hash').primaryKey(),
    personId: kit
      .integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [kit.index('known_device_person').on(table.personId), kit.index('known_device_created').on(table.createdAt)],
);

/** A link by which somebody who forgot their password sets a new one. */
export const passwordReset = kit.table(
  'password_reset',
  {
    /** SHA-256 of the code in the link, in hexadecimal. */
    codeHash: kit.text('code_hash').primaryKey(),
    personId: kit
      .integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    usedAt: kit.time('used_at'),
  },
  (table) => [kit.index('password_reset_person').on(table.personId)],
);

/** Another address that somebody wants to use, until they follow the link that was mailed to it. */
export const emailChange = kit.table(
  'email_change',
  {
    /** SHA-256 of the code in the link, in hexadecimal. */
    codeHash: kit.text('code_hash').primaryKey(),
    personId: kit
      .integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    newEmail: kit.text('new_email').notNull(),
    /** What the address was, to go back to when it was somebody else who asked. */
    oldEmail: kit.text('old_email').notNull(),
    /** SHA-256 of the code in the link to the old address, in hexadecimal: it withdraws. */
    withdrawalHash: kit.text('withdrawal_hash').notNull(),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    confirmedAt: kit.time('confirmed_at'),
    withdrawnAt: kit.time('withdrawn_at'),
  },
  (table) => [
    kit.uniqueIndex('email_change_withdrawal_unique').on(table.withdrawalHash),
    kit.index('email_change_person').on(table.personId),
  ],
);

/** The one-time link that makes the first administrator. */
export const setupCode = kit.table(
  'setup_code',
  {
    id: kit.id(),
    codeHash: kit.text('code_hash').notNull(),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    usedAt: kit.time('used_at'),
  },
  (table) => [kit.uniqueIndex('setup_code_unique').on(table.codeHash)],
);
