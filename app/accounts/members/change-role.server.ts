import { eq } from 'drizzle-orm';
import type { Role } from '#db/codes';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { managedPerson, requireAnotherAdministrator, requireSomebodyElse } from './managed-person.server';

/**
 * Gives somebody another role, which holds from their next request on; they are told by mail. Throws a 403 for who
 * may not and for one's own role, a 404, and a 409 for the last administrator.
 */
export function changeRole(actor: Actor, personId: number, role: Role, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    const { admin, found } = await managedPerson(tx, actor, personId);
    requireSomebodyElse(admin, personId);
    if (found.role === role) return;
    await requireAnotherAdministrator(tx, found, now);
    await tx.update(person).set({ role }).where(eq(person.id, personId));
    const details = { from: found.role, to: role };
    await recordAudit(tx, { actorId: admin.id, action: 'role.changed', subjectKind: 'person', subjectId: personId, details }, now);
    await recordEvent(tx, 'role.changed', { personId }, now);
    // The role stands beside the name, for everybody to see.
    await bumpContentVersion(tx);
  });
}
