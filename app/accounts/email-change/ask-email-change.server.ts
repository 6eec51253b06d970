import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { emailChange, person } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canEditProfile } from '../account-rules';
import { confirmPassword } from '../confirm-password.server';
import { countEmailChange } from '../profile-limits.server';
import { hashOfCode, newCode } from '../secret-code.server';
import { confirmableUntil, endEmailChanges } from './email-change-codes.server';

export type WantedAddress = { personId: number; newEmail: string; currentPassword: string };

/**
 * Asks to change the own address; nothing changes until the link at the new one is followed, and the old one
 * hears of it. Whether the new address has an account is told to that address alone: this costs and answers
 * the same. Throws a 403 for anybody else's, a 422 at the field that is wrong, and a 429.
 */
export async function askEmailChange(actor: Actor, wanted: WantedAddress, sessionId: string, now = new Date()): Promise<void> {
  const { personId, newEmail, currentPassword } = wanted;
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  await confirmPassword({ personId, currentPassword, sessionId });
  const [owner] = await read().select({ email: person.email }).from(person).where(eq(person.id, personId));
  const oldEmail = owner?.email ?? '';
  if (newEmail === oldEmail) throw refused('newEmail', 'accounts:email.same');
  await countEmailChange(personId);
  const [code, withdrawal] = [newCode(), newCode()];
  await write(async (tx) => {
    await endEmailChanges(tx, personId, now);
    const codes = { codeHash: hashOfCode(code), withdrawalHash: hashOfCode(withdrawal) };
    const times = { createdAt: now, expiresAt: confirmableUntil(now) };
    await tx.insert(emailChange).values({ ...codes, ...times, personId, oldEmail, newEmail });
    const subject = { subjectKind: 'person', subjectId: personId };
    await recordAudit(tx, { actorId: personId, action: 'email.change_asked', ...subject }, now);
    await recordEvent(tx, 'email.change_asked', { code }, now);
    await recordEvent(tx, 'email.change_told', { withdrawal }, now);
  });
}

/** Takes back what one asked oneself and nobody confirmed. Throws a 403 for a visitor. */
export async function dropEmailChange(actor: Actor, now = new Date()): Promise<void> {
  if (!isMember(actor)) throw forbidden('accounts:denied.profile');
  await write((tx) => endEmailChanges(tx, actor.id, now));
}
