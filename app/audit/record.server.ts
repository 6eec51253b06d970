import type { Tx } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';

export type AuditEntry = {
  /** Who did it; `null` when the system itself acted, such as the first set-up. */
  actorId: number | null;
  /** Past tense and dotted: `invitation.created`. */
  action: string;
  subjectKind: string;
  subjectId: number;
  /** Never a password, a code or an e-mail address: this record is kept for good. */
  details?: Record<string, string | number | boolean | null>;
};

/** Adds who did what to the record, in the transaction that did it. Nothing takes an entry back. */
export async function recordAudit(tx: Tx, entry: AuditEntry, now: Date = new Date()): Promise<void> {
  await tx.insert(auditRecord).values({ ...entry, createdAt: now });
}
