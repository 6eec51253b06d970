import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { refused } from '~/shared/errors/app-error';
import { verifyPassword } from './password.server';
import { countConfirmation, forgiveConfirmation } from './sign-in-limits.server';

export type Confirmation = { personId: number; sessionId: string; currentPassword: string };

/**
 * Makes sure that it is the owner who asks: an open screen is not enough to take an account. Throws a 422 at
 * the field `currentPassword`, and a 429 when it was guessed too often in this session.
 */
export async function confirmPassword({ personId, sessionId, currentPassword }: Confirmation): Promise<void> {
  await countConfirmation({ personId, sessionId });
  const [account] = await read().select({ passwordHash: person.passwordHash }).from(person).where(eq(person.id, personId));
  if (!(await verifyPassword(account?.passwordHash, currentPassword))) {
    throw refused('currentPassword', 'accounts:security.currentWrong');
  }
  await forgiveConfirmation({ personId, sessionId });
}
