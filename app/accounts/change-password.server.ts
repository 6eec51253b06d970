import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden, refused } from '~/shared/errors/app-error';
import { canEditProfile } from './account-rules';
import { hashPassword, requireGoodPassword, verifyPassword } from './password.server';
import { deleteOtherSessions } from './session-store.server';
import { countAttempt, forgiveAttempt } from './sign-in-limits.server';

export type PasswordChange = { personId: number; currentPassword: string; newPassword: string };

/** Where the change comes from: this session stays, every other one ends. */
export type From = { sessionId: string; clientAddress: string };

/**
 * Changes the person's own password. Throws a 403 for anybody else's, a 422 at the field that is wrong, and
 * a 429 when the current password was guessed too often: an open screen is not enough to take an account.
 */
export async function changePassword(actor: Actor, change: PasswordChange, from: From, now = new Date()): Promise<void> {
  const { personId, currentPassword, newPassword } = change;
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  const account = await accountOf(personId);
  const attempt = { email: account.email, clientAddress: from.clientAddress };
  await countAttempt(attempt);
  if (!(await verifyPassword(account.passwordHash, currentPassword))) {
    throw refused('currentPassword', 'accounts:security.currentWrong');
  }
  await forgiveAttempt(attempt);
  const personal = [account.name, account.email, account.organisationName];
  await requireGoodPassword({ password: newPassword, field: 'newPassword', personal });
  const passwordHash = await hashPassword(newPassword);
  await write(async (tx) => {
    await tx.update(person).set({ passwordHash }).where(eq(person.id, personId));
    await deleteOtherSessions(tx, personId, from.sessionId);
    const entry = { actorId: actor.id, action: 'password.changed', subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, entry, now);
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
