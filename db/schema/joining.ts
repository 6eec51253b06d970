import { DISCIPLINES, JOIN_DECISIONS, LANGUAGES, ROLES } from '../codes';
import { kit } from '../column-kit';
import type { AnyColumn } from '../column-kit-sqlite';
import { person } from './accounts';
import { organisation } from './organisations';

export const invitation = kit.table(
  'invitation',
  {
    id: kit.id(),
    /** SHA-256 of the code in the link, in hexadecimal. */
    codeHash: kit.text('code_hash').notNull(),
    email: kit.text('email').notNull(),
    name: kit.text('name'),
    role: kit.oneOf('role', ROLES).notNull(),
    organisationId: kit.integer('organisation_id').references(() => organisation.id),
    language: kit.oneOf('language', LANGUAGES).notNull(),
    jobTitle: kit.text('job_title'),
    discipline: kit.oneOf('discipline', DISCIPLINES),
    /** Absent when they asked for it themselves, by a code of their organisation or by open joining. */
    invitedBy: kit.integer('invited_by').references(() => person.id),
    joinCodeId: kit.integer('join_code_id').references((): AnyColumn => joinCode.id),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    acceptedAt: kit.time('accepted_at'),
    acceptedBy: kit.integer('accepted_by').references(() => person.id),
    withdrawnAt: kit.time('withdrawn_at'),
  },
  (table) => [
    kit.uniqueIndex('invitation_code_unique').on(table.codeHash),
    kit.index('invitation_email').on(table.email),
    kit.oneOfCheck('invitation_role_known', table.role, ROLES),
  ],
);

/**
 * A code by which everybody of an organisation can ask for an invitation. Kept as it is, because it is read
 * out in a staff room and shown again; by itself it opens nothing: the link that it mails does.
 */
export const joinCode = kit.table(
  'join_code',
  {
    id: kit.id(),
    code: kit.text('code').notNull(),
    organisationId: kit
      .integer('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** How many may join with it, and how many did. */
    maxUses: kit.integer('max_uses').notNull(),
    useCount: kit.integer('use_count').notNull().default(0),
    createdBy: kit
      .integer('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    withdrawnAt: kit.time('withdrawn_at'),
  },
  (table) => [kit.uniqueIndex('join_code_unique').on(table.code), kit.index('join_code_organisation').on(table.organisationId)],
);

/** Somebody who asks to join by themselves. Counts only once the link in the mail was followed. */
export const joinRequest = kit.table(
  'join_request',
  {
    id: kit.id(),
    email: kit.text('email').notNull(),
    name: kit.text('name').notNull(),
    organisationName: kit.text('organisation_name'),
    motivation: kit.text('motivation'),
    language: kit.oneOf('language', LANGUAGES).notNull(),
    /** SHA-256 of the code in the link, in hexadecimal. */
    codeHash: kit.text('code_hash').notNull(),
    createdAt: kit.time('created_at').notNull(),
    expiresAt: kit.time('expires_at').notNull(),
    confirmedAt: kit.time('confirmed_at'),
    decision: kit.oneOf('decision', JOIN_DECISIONS),
    decidedAt: kit.time('decided_at'),
    decidedBy: kit.integer('decided_by').references(() => person.id),
    reason: kit.text('reason'),
    invitationId: kit.integer('invitation_id').references(() => invitation.id),
  },
  (table) => [kit.uniqueIndex('join_request_code_unique').on(table.codeHash), kit.index('join_request_email').on(table.email)],
);
