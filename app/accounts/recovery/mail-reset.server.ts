import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { formatTime } from '~/shared/i18n/format';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { mailOwner, type Addressee } from '../mail-owner.server';
import { isSuspendedNow } from '../suspension-rules';
import { openReset, resetEnd } from './reset-codes.server';

/**
 * Mails the link to set a new password to who has this address. Nobody has it: nothing happens. Who is
 * suspended reads that instead. A link that ended before it could be mailed is not mailed.
 */
export async function mailReset(event: RecordedEvent): Promise<void> {
  const { email, code } = event.payload;
  const account = email ? await accountWith(String(email)) : undefined;
  const endsAt = resetEnd(event.createdAt);
  if (!account || endsAt <= new Date()) return;
  const key = `reset-${event.id}`;
  if (isSuspendedNow(account, new Date())) return mailSuspended(account, key);
  const reset = { personId: account.id, email: account.email, code: String(code), askedAt: event.createdAt };
  if (!(await openReset(reset))) return;
  const t = translator(account.language);
  await mailOwner(account, {
    key,
    subject: t('accounts:mail.reset.subject'),
    paragraphs: [
      t('accounts:mail.reset.asked'),
      t('accounts:mail.reset.until', { time: formatTime(endsAt, account.language, account.timeZone ?? undefined) }),
    ],
    action: { label: t('accounts:mail.reset.action'), path: links.resetPassword(String(code)) },
    closing: t('accounts:mail.reset.closing'),
  });
}

async function mailSuspended(account: Addressee, key: string): Promise<void> {
  const t = translator(account.language);
  await mailOwner(account, {
    key,
    subject: t('accounts:mail.reset.subject'),
    paragraphs: [t('accounts:mail.reset.suspended')],
    action: { label: t('accounts:mail.reset.suspendedAction'), path: links.houseRules() },
    closing: t('accounts:mail.reset.closing'),
  });
}

async function accountWith(email: string) {
  const { id, name, language, timeZone, suspendedAt, suspendedUntil } = person;
  const [row] = await read()
    .select({ id, name, email: person.email, language, timeZone, suspendedAt, suspendedUntil })
    .from(person)
    .where(eq(person.email, email));
  return row;
}
