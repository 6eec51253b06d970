import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { formatDate } from '~/shared/i18n/format';
import { translator, type T } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { settings } from '~/shared/settings.server';
import { ROLE_NAMES } from '../role-names';
import { isSuspendedNow } from '../suspension-rules';

type Told = typeof person.$inferSelect;
type Text = { subject: string; paragraphs: string[]; action: { label: string; path: string } };

/** Tells a person that they are suspended, why and until when; nothing when it was ended meanwhile. */
export function mailSuspension(event: RecordedEvent): Promise<void> {
  return tell(event, (t, told) => {
    if (!isSuspendedNow(told, new Date())) return undefined;
    const { suspendedUntil: until, suspendedReason: reason, language } = told;
    return {
      subject: t('accounts:mail.suspended.subject'),
      paragraphs: [
        until ? t('accounts:mail.suspended.until', { date: formatDate(until, language) }) : t('accounts:mail.suspended.open'),
        t('accounts:mail.suspended.reason', { reason }),
        t('accounts:mail.suspended.stays'),
      ],
      action: { label: t('accounts:mail.suspended.action'), path: links.houseRules() },
    };
  });
}

/** Tells a person that they may sign in again; nothing when they were suspended anew. */
export function mailReactivation(event: RecordedEvent): Promise<void> {
  return tell(event, (t, told) => {
    if (isSuspendedNow(told, new Date())) return undefined;
    return {
      subject: t('accounts:mail.reactivated.subject'),
      paragraphs: [t('accounts:mail.reactivated.text')],
      action: { label: t('accounts:mail.reactivated.action'), path: links.signIn() },
    };
  });
}

/** Tells a person which role they have now. */
export function mailRole(event: RecordedEvent): Promise<void> {
  return tell(event, (t, { role }) => ({
    subject: t('accounts:mail.role.subject'),
    paragraphs: [t('accounts:mail.role.text', { role: t(ROLE_NAMES[role]) })],
    action: { label: t('accounts:mail.role.action'), path: links.home() },
  }));
}

async function tell(event: RecordedEvent, textFor: (t: T, told: Told) => Text | undefined): Promise<void> {
  const [told] = await read().select().from(person).where(eq(person.id, Number(event.payload.personId)));
  if (!told) return;
  const { language, name, email } = told;
  const t = translator(language);
  const text = textFor(t, told);
  if (!text) return;
  const { label, path } = text.action;
  const letter = writeLetter({
    language,
    greeting: t('accounts:mail.greeting', { name }),
    paragraphs: text.paragraphs,
    action: { label, url: settings().ORIGIN + path },
    closing: t('accounts:mail.closingMember'),
  });
  await sendMail({ to: { name, address: email }, subject: text.subject, key: `member-${event.id}`, ...letter });
}
