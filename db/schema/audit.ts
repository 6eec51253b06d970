import { kit } from '../column-kit';

/** Append-only record of who did what; it stores ids and knows no domain. */
export const auditRecord = kit.table(
  'audit_record',
  {
    id: kit.id(),
    /** Absent when the system itself acted, such as the first set-up. */
    actorId: kit.integer('actor_id'),
    /** Past tense and dotted: `invitation.created`. */
    action: kit.text('action').notNull(),
    subjectKind: kit.text('subject_kind').notNull(),
    subjectId: kit.integer('subject_id').notNull(),
    details: kit.json<Record<string, string | number | boolean | null>>('details'),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.index('audit_subject').on(table.subjectKind, table.subjectId),
    kit.index('audit_actor').on(table.actorId, table.id),
    kit.index('audit_action').on(table.action, table.id),
  ],
);
