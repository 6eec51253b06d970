import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canEditProfile } from './account-rules';
import { confirmPassword } from './confirm-password.server';
import { forgetDevices, rememberDevice } from './known-device.server';
import { hashPassword, requireGoodPassword } from './password.server';
import { deleteOtherSessions } from './session-store.server';
import { storePassword } from './store-password.server';

export type PasswordChange = { personId: number; currentPassword: string; newPassword: string };

/** Where the change comes from: this session stays, every other one ends. */
export type From = { sessionId: string };

/**
 * Changes the person's own password, and knows none of their browsers any more but this one: returns the
 * Set-Cookie header that says so. Throws a 403 for anybody else's, a 422 at the field that is wrong, and
 * a 429 when the current password was guessed too often.
 */
export async function changePassword(actor: Actor, change: PasswordChange, from: From, now = new Date()): Promise<string> {
  const { personId, currentPassword, newPassword } = change;
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  await confirmPassword({ personId, currentPassword, ...from });
  await requireGoodPassword({ password: newPassword, field: 'newPassword', personal: await personalWords(personId) });
  const passwordHash = await hashPassword(newPassword);
  return write(async (tx) => {
    await storePassword(tx, { personId, passwordHash }, now);
    await deleteOtherSessions(tx, personId, from.sessionId);
    const entry = { actorId: actor.id, action: 'password.changed', subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, entry, now);
    await forgetDevices(tx, personId);
    return rememberDevice(tx, personId, undefined, now);
  });
}

/** What others would try first: name, address and organisation of the person. */
async function personalWords(personId: number): Promise<(string | null)[]> {
  const [row] = await read()
    .select({ name: person.name, email: person.email, organisationName: organisation.name })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.id, personId));
  if (!row) throw new Error(`person ${personId} is signed in, but not stored`);
  return [row.name, row.email, row.organisationName];
}
