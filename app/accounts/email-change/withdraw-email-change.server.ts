import { and, eq, gte, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { emailChange, person, session } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import { notFound, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { hasAccount } from '../add-person.server';
import { forgetDevices } from '../known-device.server';
import { hashPassword } from '../password.server';
import { newCode } from '../secret-code.server';
import { storePassword } from '../store-password.server';
import { changeToWithdraw, type FoundChange } from './email-change-codes.server';

/**
 * Takes a change of address back for who holds the link to the old one. Somebody else knew the password, so
 * it opens nothing any more and every session ends; a link to set a new one goes to the old address. Throws
 * a 404 for an unknown code, and a 422 for one that is over.
 */
export async function withdrawEmailChange(code: string, now: Date = new Date()): Promise<void> {
  // Before the hash, which costs more than a stranger may ask for with a made-up code.
  requireStanding(await changeToWithdraw(code, now));
  const nobodyKnows = await hashPassword(newCode());
  await write(async (tx) => {
    const found = requireStanding(await changeToWithdraw(code, now, tx));
    await useUp(tx, found, now);
    await giveBack(tx, found);
    const { personId, oldEmail } = found;
    await storePassword(tx, { personId, passwordHash: nobodyKnows }, now);
    await tx.delete(session).where(eq(session.personId, personId));
    await forgetDevices(tx, personId);
    const entry = { actorId: null, action: 'email.change_withdrawn', subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, entry, now);
    await recordEvent(tx, 'password.forgotten', { email: oldEmail, code: newCode() }, now);
  });
}

/** Sets the old address again when the change had been confirmed. */
async function giveBack(tx: Tx, { personId, oldEmail, state }: FoundChange): Promise<void> {
  if (state !== 'confirmed') return;
  const [owner] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  if (owner?.email === oldEmail) return;
  if (await hasAccount(tx, oldEmail)) throw refused('form', 'accounts:email.oldTaken');
  await tx.update(person).set({ email: oldEmail }).where(eq(person.id, personId));
}

function requireStanding(found: FoundChange | undefined): FoundChange {
  if (!found) throw notFound();
  if (found.state === 'expired' || found.state === 'withdrawn') throw refused('form', 'accounts:email.withdrawalOver');
  return found;
}

/**
 * Ends this change and every later one: who moved the address on and on holds the links of those, and would
 * take it back to one of their own.
 */
async function useUp(tx: Tx, { personId, createdAt }: FoundChange, now: Date): Promise<void> {
  const isSince = and(eq(emailChange.personId, personId), gte(emailChange.createdAt, createdAt), isNull(emailChange.withdrawnAt));
  await tx.update(emailChange).set({ withdrawnAt: now }).where(isSince);
}
