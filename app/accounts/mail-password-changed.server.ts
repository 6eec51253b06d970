import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { formatDateTime } from '~/shared/i18n/format';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { mailOwner } from './mail-owner.server';

/** Tells somebody that their password was changed, and what to do when it was not they who did it. */
export async function mailPasswordChanged(event: RecordedEvent): Promise<void> {
  const { name, email, language, timeZone } = person;
  const [owner] = await read()
    .select({ name, email, language, timeZone })
    .from(person)
    .where(eq(person.id, Number(event.payload.personId)));
  if (!owner) return;
  const t = translator(owner.language);
  await mailOwner(owner, {
    key: `password-changed-${event.id}`,
    subject: t('accounts:mail.changed.subject'),
    paragraphs: [
      t('accounts:mail.changed.when', { moment: formatDateTime(event.createdAt, owner.language, owner.timeZone ?? undefined) }),
      t('accounts:mail.changed.notYou'),
    ],
    action: { label: t('accounts:mail.changed.action'), path: links.forgotPassword() },
    closing: t('accounts:mail.changed.closing'),
  });
}
