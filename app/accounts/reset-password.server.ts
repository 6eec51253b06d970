import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import { refused } from '~/shared/errors/app-error';
import { forgetDevices } from './known-device.server';
import { hashPassword, requireGoodPassword } from './password.server';
import { isSuspendedNow } from './suspension-rules';
import { storePassword } from './store-password.server';

export type PasswordReset = { email: string; password: string };

/** Whom a reset was for, as the answer of `resetPassword`. */
export type ResetPerson = { id: number; name: string; isSuspended: boolean };

/**
 * Gives a person a new password without the old one, for who has the server itself in hand, and ends all
 * their sessions and known devices: whoever was in with the old password is out. A suspended account stays suspended.
 * Throws a 422 at `email` when nobody has the address, and at `password`.
 */
export async function resetPassword({ email, password }: PasswordReset, now: Date = new Date()): Promise<ResetPerson> {
  const account = await accountWith(email);
  const personal = [account.name, email, account.organisationName];
  await requireGoodPassword({ password, field: 'password', personal });
  const passwordHash = await hashPassword(password);
  await write(async (tx) => {
    await storePassword(tx, { personId: account.id, passwordHash }, now);
    await tx.delete(session).where(eq(session.personId, account.id));
    await forgetDevices(tx, account.id);
    await recordAudit(tx, { actorId: null, action: 'password.reset', subjectKind: 'person', subjectId: account.id }, now);
  });
  return { id: account.id, name: account.name, isSuspended: isSuspendedNow(account, now) };
}

async function accountWith(email: string) {
  const { suspendedAt, suspendedUntil } = person;
  const [row] = await read()
    .select({ id: person.id, name: person.name, suspendedAt, suspendedUntil, organisationName: organisation.name })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.email, email));
  if (!row) throw refused('email', 'accounts:fields.emailUnknown');
  return row;
}
