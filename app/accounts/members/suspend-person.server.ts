import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { deleteSessionsOf } from '../session-store.server';
import { managedPerson, requireAnotherAdministrator, requireSomebodyElse } from './managed-person.server';

export type WantedSuspension = {
  personId: number;
  /** What the person reads: by mail, and when signing in. */
  reason: string;
  /** `null`: until somebody ends it. */
  until: Date | null;
};

/**
 * Suspends a person, or changes the reason and end of a suspension. Their sessions end at once, what they wrote
 * stays, and they are told by mail. Throws a 403 for who may not and for one's own account, a 404, a 409 for the
 * last administrator, and a 422 at `until` for an end that has passed.
 */
export function suspendPerson(actor: Actor, wanted: WantedSuspension, now: Date = new Date()): Promise<void> {
  const { personId, reason, until } = wanted;
  return write(async (tx) => {
    const { admin, found } = await managedPerson(tx, actor, personId);
    requireSomebodyElse(admin, personId);
    await requireAnotherAdministrator(tx, found, now);
    if (until !== null && until <= now) throw refused('until', 'accounts:suspension.untilPassed');
    const suspension = { suspendedAt: now, suspendedUntil: until, suspendedReason: reason };
    await tx.update(person).set(suspension).where(eq(person.id, personId));
    await deleteSessionsOf(tx, personId);
    const details = { reason, until: until?.toISOString() ?? null };
    await recordAudit(tx, { actorId: admin.id, action: 'person.suspended', subjectKind: 'person', subjectId: personId, details }, now);
    await recordEvent(tx, 'person.suspended', { personId }, now);
    await bumpContentVersion(tx);
  });
}
