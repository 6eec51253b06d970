import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { refused } from '~/shared/errors/app-error';
import { knownDeviceFor } from './known-device.server';
import { verifyPassword } from './password.server';
import { requireNotSuspended } from './suspension-rules';
import { countAttempt, forgiveAttempt } from './sign-in-limits.server';

export type Credentials = { email: string; password: string };

/**
 * Finds who these credentials belong to; returns the person's id. Throws a 422 with one sentence for an
 * unknown address and a wrong password, a 429 after too many attempts. Only who knows the password of a
 * suspended account is told so, why and until when (403). `deviceToken` is what the device cookie holds.
 */
export async function signIn(credentials: Credentials, clientAddress: string, deviceToken?: string): Promise<number> {
  const { email, password } = credentials;
  const { id, passwordHash, suspendedAt, suspendedUntil, suspendedReason } = person;
  const attempt = { email, clientAddress, device: await knownDeviceFor(email, deviceToken) };
  await countAttempt(attempt);
  const [found] = await read()
    .select({ id, passwordHash, suspendedAt, suspendedUntil, suspendedReason })
    .from(person)
    .where(eq(person.email, email));
  const isRight = await verifyPassword(found?.passwordHash, password);
  if (!found || !isRight) throw refused('form', 'accounts:signIn.wrong');
  requireNotSuspended(found);
  await forgiveAttempt(attempt);
  return found.id;
}
