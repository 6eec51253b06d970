import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { requireOrganisation } from '../organisation-choices.server';
import { managedPerson } from './managed-person.server';

export type MemberPlace = { organisationId: number | null; jobTitle: string | null };

/**
 * Changes where somebody works and as what; the rest of a profile is for its owner. Throws a 403 for who may not, a
 * 404, and a 422 at `organisationId` for an organisation that is not there.
 */
export function editMember(actor: Actor, personId: number, place: MemberPlace, now: Date = new Date()): Promise<void> {
  const { organisationId, jobTitle } = place;
  return write(async (tx) => {
    const { admin, found } = await managedPerson(tx, actor, personId);
    if (organisationId !== null) await requireOrganisation(tx, organisationId);
    if (found.organisationId === organisationId && found.jobTitle === jobTitle) return;
    await tx.update(person).set({ organisationId, jobTitle }).where(eq(person.id, personId));
    const details = { organisationId, jobTitle };
    await recordAudit(tx, { actorId: admin.id, action: 'person.edited', subjectKind: 'person', subjectId: personId, details }, now);
    await bumpContentVersion(tx);
  });
}
