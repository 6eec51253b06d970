import { and, eq, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { emailChange, person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import { notFound, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { hasAccount } from '../add-person.server';
import { endResets } from '../recovery/reset-codes.server';
import { changeToConfirm } from './email-change-codes.server';

/**
 * Changes the address that this code was mailed for; links to set a password that went to the old one end.
 * Throws a 404 for an unknown code, and a 422 for one that is over or whose address has an account by now.
 */
export function confirmEmailChange(code: string, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    const found = await changeToConfirm(code, now, tx);
    if (!found) throw notFound();
    const { id, personId, newEmail, state } = found;
    if (state !== 'open') throw refused('form', 'accounts:email.over');
    await useUp(tx, id, now);
    if (await hasAccount(tx, newEmail)) throw refused('form', 'accounts:email.takenMeanwhile');
    await tx.update(person).set({ email: newEmail }).where(eq(person.id, personId));
    await endResets(tx, personId, now);
    const subject = { subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, { actorId: personId, action: 'email.changed', ...subject }, now);
    await recordEvent(tx, 'email.changed', { changeId: id }, now);
  });
}

/** Throws a 422 when somebody was a moment faster. */
async function useUp(tx: Tx, id: string, now: Date): Promise<void> {
  const isOpen = and(eq(emailChange.codeHash, id), isNull(emailChange.confirmedAt), isNull(emailChange.withdrawnAt));
  const used = await tx.update(emailChange).set({ confirmedAt: now }).where(isOpen).returning({ id: emailChange.codeHash });
  if (used.length === 0) throw refused('form', 'accounts:email.over');
}
