import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { invitation } from '#db/schema/joining';
import { formatDate } from '~/shared/i18n/format';
import { translator, type T } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { settings } from '~/shared/settings.server';
import { invitationByCode, type FoundInvitation } from './invitation-queries.server';

/**
 * Mails the link of an invitation, in the language of whoever is invited. An invitation that was withdrawn,
 * renewed or accepted meanwhile is not mailed: its link leads nowhere.
 */
export async function mailInvitation(event: RecordedEvent): Promise<void> {
  const code = String(event.payload.code ?? '');
  const invited = await invitationByCode(code, new Date());
  if (invited?.state !== 'open') return;
  const { inviterName, expiresAt } = await circumstances(invited.id);
  const { language, email } = invited;
  // What a stranger typed is not ours to say to somebody else: it may be an advertisement with a link.
  const name = inviterName === null ? null : invited.name;
  const t = translator(language);
  const letter = writeLetter({
    language,
    greeting: name ? t('accounts:mail.greeting', { name }) : t('accounts:mail.greetingNameless'),
    paragraphs: [
      reason(t, inviterName, invited),
      t('accounts:mail.about'),
      t('accounts:mail.until', { date: formatDate(expiresAt, language) }),
    ],
    action: { label: t('accounts:mail.action'), url: settings().ORIGIN + links.join(code) },
    closing: t('accounts:mail.closing'),
  });
  const to = { name: name ?? '', address: email };
  await sendMail({ to, subject: t(inviterName === null ? 'accounts:mail.subjectAsked' : 'accounts:mail.subject'), key: `invitation-${event.id}`, ...letter });
}

/** Why they get this mail: somebody invites them, or they asked for it themselves. */
function reason(t: T, inviter: string | null, { organisationName, joinCodeId }: FoundInvitation): string {
  const organisation = organisationName ?? '';
  if (inviter === null) return joinCodeId ? t('accounts:mail.askedByCode', { organisation }) : t('accounts:mail.asked');
  return organisationName ? t('accounts:mail.invitedWithOrganisation', { inviter, organisation }) : t('accounts:mail.invited', { inviter });
}

async function circumstances(id: number): Promise<{ inviterName: string | null; expiresAt: Date }> {
  const [row] = await read()
    .select({ inviterName: person.name, expiresAt: invitation.expiresAt })
    .from(invitation)
    .leftJoin(person, eq(person.id, invitation.invitedBy))
    .where(eq(invitation.id, id));
  if (!row) throw new Error(`invitation ${id} is gone`);
  return row;
}
