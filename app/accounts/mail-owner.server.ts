import type { Language } from '#db/codes';
import { translator } from '~/shared/i18n/translator';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import { settings } from '~/shared/settings.server';

export type Addressee = { name: string; email: string; language: Language };

export type AccountLetter = {
  /** The same for the same mail, so that a mail that is sent twice is seen once. */
  key: string;
  subject: string;
  paragraphs: string[];
  /** The one thing to do, at a path of this forum. */
  action: { label: string; path: string };
  closing: string;
};

/** Mails somebody about their account, in their language. Throws when the mail server does not take it. */
export async function mailOwner({ name, email, language }: Addressee, letter: AccountLetter): Promise<void> {
  const { key, subject, paragraphs, action, closing } = letter;
  const greeting = translator(language)('accounts:mail.greeting', { name });
  const url = settings().ORIGIN + action.path;
  const written = writeLetter({ language, greeting, paragraphs, action: { label: action.label, url }, closing });
  await sendMail({ to: { name, address: email }, subject, key, ...written });
}
