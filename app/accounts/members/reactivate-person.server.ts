import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { isSuspendedNow } from '../suspension-rules';
import { managedPerson } from './managed-person.server';

/**
 * Ends a suspension; the person may sign in again and is told by mail. Who is not suspended stays as they are.
 * Throws a 403 for who may not, and a 404.
 */
export function reactivatePerson(actor: Actor, personId: number, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    const { admin, found } = await managedPerson(tx, actor, personId);
    if (!isSuspendedNow(found, now)) return;
    await tx
      .update(person)
      .set({ suspendedAt: null, suspendedUntil: null, suspendedReason: null })
      .where(eq(person.id, personId));
    await recordAudit(tx, { actorId: admin.id, action: 'person.reactivated', subjectKind: 'person', subjectId: personId }, now);
    await recordEvent(tx, 'person.reactivated', { personId }, now);
    await bumpContentVersion(tx);
  });
}
