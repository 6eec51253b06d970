import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { session } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import { notFound, refused } from '~/shared/errors/app-error';
import { forgetDevices } from '../known-device.server';
import { hashPassword, requireGoodPassword } from '../password.server';
import { storePassword } from '../store-password.server';
import { requireNotSuspended } from '../suspension-rules';
import { resetByCode, useUpReset } from './reset-codes.server';

/**
 * Gives the owner of this code a new password, uses the code up, and ends all their sessions and known
 * devices; returns the person's id. Throws a 404 for an unknown code, and a 422 for one that is over and
 * for a password that is not good, and a 403 for who is suspended.
 */
export async function setForgottenPassword(code: string, password: string, now: Date = new Date()): Promise<number> {
  const found = await resetByCode(code, now);
  if (!found) throw notFound();
  if (found.state !== 'open') throw refused('form', 'accounts:reset.over');
  requireNotSuspended(found, now);
  const { personId, name, email, organisationName } = found;
  await requireGoodPassword({ password, field: 'newPassword', personal: [name, email, organisationName] });
  const passwordHash = await hashPassword(password);
  await write(async (tx) => {
    await useUpReset(tx, code, now);
    await storePassword(tx, { personId, passwordHash }, now);
    await tx.delete(session).where(eq(session.personId, personId));
    await forgetDevices(tx, personId);
    const entry = { actorId: personId, action: 'password.recovered', subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, entry, now);
  });
  return personId;
}
