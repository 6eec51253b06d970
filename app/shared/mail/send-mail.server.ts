import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { settings } from '../settings.server';
import { refuseWhileAway, withTimeouts } from './mail-server.server';
import { Undeliverable } from '../outbox/undeliverable';

export type Mail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /**
   * The same for the same mail: when an event is delivered twice, mail programs see one message. Letters,
   * digits and dashes.
   */
  key: string;
};

/** Whether mail leaves the house; without SMTP_URL it is kept in DATA_DIR/mail. */
export function isMailSent(): boolean {
  return settings().SMTP_URL !== undefined;
}

/**
 * Sends the mail, or keeps it as an .eml file. Throws when the mail server does not take it now, and an
 * `Undeliverable` when it never will.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, ORIGIN } = settings();
  const message: SendMailOptions = {
    from: MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.key}@${new URL(ORIGIN).hostname}>`,
    // RFC 3834: no out-of-office answers, please.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  if (SMTP_URL) await sendBySmtp(SMTP_URL, message);
  else await keepAsFile(mail.key, message);
}

async function sendBySmtp(url: string, message: SendMailOptions): Promise<void> {
  const transport = createTransport(withTimeouts(url));
  try {
    await refuseWhileAway(url, () => transport.sendMail(message));
  } catch (error) {
    throw isForGood(error) ? new Undeliverable(error.message, { cause: error }) : error;
  } finally {
    transport.close();
  }
}

/** Commands that say something of this one mail; what the server answers to the others, it says of us. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/**
 * Whether trying again is no use: a 5xx to the address or the text (RFC 5321, 4.2.1). A 4xx passes, and a
 * 5xx to our own name or password stands until the settings are mended.
 */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MAIL.includes(command ?? '');
}

async function keepAsFile(key: string, message: SendMailOptions): Promise<void> {
  const folder = path.join(settings().DATA_DIR, 'mail');
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  // Mail holds links that let people in: for the owner of the data folder only.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, `${key}.eml`), eml, { mode: 0o600 });
}
