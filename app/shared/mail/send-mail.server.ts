import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { settings } from '../settings.server';

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

/** Milliseconds that each step with the mail server may take; within the outbox's claim. */
const TIMEOUT_MS = 20_000;

/** Whether mail leaves the house; without SMTP_URL it is kept in DATA_DIR/mail. */
export function isMailSent(): boolean {
  return settings().SMTP_URL !== undefined;
}

/** Sends the mail, or keeps it as an .eml file. Throws when the mail server does not take it. */
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
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}

async function keepAsFile(key: string, message: SendMailOptions): Promise<void> {
  const folder = path.join(settings().DATA_DIR, 'mail');
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  // Mail holds links that let people in: for the owner of the data folder only.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, `${key}.eml`), eml, { mode: 0o600 });
}
