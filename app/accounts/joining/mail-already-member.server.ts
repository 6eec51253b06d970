import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import { settings } from '~/shared/settings.server';

/** Tells somebody who asks to join that they have an account already; the page they asked on does not say it. */
export async function mailAlreadyMember(email: string, key: string): Promise<void> {
  const [member] = await read().select().from(person).where(eq(person.email, email));
  if (!member) return;
  const { language, name } = member;
  const t = translator(language);
  const letter = writeLetter({
    language,
    greeting: t('accounts:mail.greeting', { name }),
    paragraphs: [t('accounts:mailAlready.text'), t('accounts:mailAlready.password')],
    action: { label: t('accounts:mailAlready.action'), url: settings().ORIGIN + links.signIn() },
    closing: t('accounts:mailAlready.closing'),
  });
  await sendMail({ to: { name, address: email }, subject: t('accounts:mailAlready.subject'), key, ...letter });
}
