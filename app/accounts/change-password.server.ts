import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden, refused } from '~/shared/errors/app-error';
import { canEditProfile } from './account-rules';
import { forgetDevices, rememberDevice } from './known-device.server';
import { hashPassword, requireGoodPassword, verifyPassword } from './password.server';
import { deleteOtherSessions } from './session-store.server';
import { countConfirmation, forgiveConfirmation } from './sign-in-limits.server';

export type PasswordChange = { personId: number; currentPassword: string; newPassword: string };

/** Where the change comes from: this session stays, every other one ends. */
export type From = { sessionId: string };

/**
 * Changes the person's own password, and knows none of their browsers any more but this one: returns the
 * Set-Cookie header that says so. Throws a 403 for anybody else's, a 422 at the field that is wrong, and
 * a 429 when the current password was guessed too often: an open screen is not enough to take an account.
 */
export async function changePassword(actor: Actor, change: PasswordChange, from: From, now = new Date()): Promise<string> {
  const { personId, currentPassword, newPassword } = change;
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  const account = await accountOf(personId);
  await countConfirmation({ personId, ...from });
  if (!(await verifyPassword(account.passwordHash, currentPassword))) {
    throw refused('currentPassword', 'accounts:security.currentWrong');
  }
  await forgiveConfirmation({ personId, ...from });
  const personal = [account.name, account.email, account.organisationName];
  await requireGoodPassword({ password: newPassword, field: 'newPassword', personal });
  const passwordHash = await hashPassword(newPassword);
  return write(async (tx) => {
    await tx.update(person).set({ passwordHash }).where(eq(person.id, personId));
    await deleteOtherSessions(tx, personId, from.sessionId);
    const entry = { actorId: actor.id, action: 'password.changed', subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, entry, now);
    await forgetDevices(tx, personId);
    return rememberDevice(tx, personId, undefined, now);
  });
}

async function accountOf(personId: number) {
  const [row] = await read()
    .select({
      name: person.name,
      email: person.email,
      passwordHash: person.passwordHash,
      organisationName: organisation.name,
    })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.id, personId));
  if (!row) throw new Error(`person ${personId} is signed in, but not stored`);
  return row;
}
