import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { emailChange, person } from '#db/schema/accounts';
import { formatDateTime } from '~/shared/i18n/format';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { hasAccount } from '../add-person.server';
import { mailOwner, type Addressee } from '../mail-owner.server';
import { changeToConfirm, changeToWithdraw, confirmableUntil, withdrawableUntil } from './email-change-codes.server';

/**
 * Mails the link that confirms a change to the new address. When that has an account already, it reads so
 * instead, and there is no link. A change that ended meanwhile is not mailed.
 */
export async function mailConfirmation(event: RecordedEvent): Promise<void> {
  const code = String(event.payload.code ?? '');
  const change = await changeToConfirm(code, new Date());
  const owner = change && (await ownerOf(change.personId));
  if (change?.state !== 'open' || !owner) return;
  const { t, moment } = wordsFor(owner);
  const to = { ...owner, email: change.newEmail };
  const key = `email-change-${event.id}`;
  const subject = t('accounts:mail.email.confirmSubject');
  const closing = t('accounts:mail.email.confirmClosing');
  if (await hasAccount(read(), change.newEmail)) {
    const action = { label: t('accounts:mail.email.takenAction'), path: links.signIn() };
    return mailOwner(to, { key, subject, paragraphs: [t('accounts:mail.email.taken')], action, closing });
  }
  const until = t('accounts:mail.email.until', { moment: moment(confirmableUntil(change.createdAt)) });
  const action = { label: t('accounts:mail.email.confirmAction'), path: links.confirmEmail(code) };
  await mailOwner(to, { key, subject, paragraphs: [t('accounts:mail.email.confirm'), until], action, closing });
}

/** Tells the old address that another one was asked for, with the link that takes it back. */
export async function mailOldAddress(event: RecordedEvent): Promise<void> {
  const withdrawal = String(event.payload.withdrawal ?? '');
  const change = await changeToWithdraw(withdrawal, new Date());
  const owner = change && (await ownerOf(change.personId));
  if (!change || !owner || change.state === 'withdrawn' || change.state === 'expired') return;
  const { t, moment } = wordsFor(owner);
  await mailOwner({ ...owner, email: change.oldEmail }, {
    key: `email-change-told-${event.id}`,
    subject: t('accounts:mail.email.toldSubject'),
    paragraphs: [
      t('accounts:mail.email.told', { moment: moment(change.createdAt) }),
      t('accounts:mail.email.notYou', { until: moment(withdrawableUntil(change.createdAt)) }),
    ],
    action: { label: t('accounts:mail.email.withdrawAction'), path: links.withdrawEmail(withdrawal) },
    closing: t('accounts:mail.email.toldClosing'),
  });
}

/** Tells the old address that it is no longer the one of the account. */
export async function mailChanged(event: RecordedEvent): Promise<void> {
  const [change] = await read().select().from(emailChange).where(eq(emailChange.codeHash, String(event.payload.changeId)));
  const owner = change && (await ownerOf(change.personId));
  if (!change?.confirmedAt || change.withdrawnAt || !owner) return;
  const { t, moment } = wordsFor(owner);
  await mailOwner({ ...owner, email: change.oldEmail }, {
    key: `email-changed-${event.id}`,
    subject: t('accounts:mail.email.changedSubject'),
    paragraphs: [
      t('accounts:mail.email.changed', { moment: moment(change.confirmedAt) }),
      t('accounts:mail.email.changedNotYou', { until: moment(withdrawableUntil(change.createdAt)) }),
    ],
    action: { label: t('accounts:mail.email.changedAction'), path: links.signIn() },
    closing: t('accounts:mail.email.toldClosing'),
  });
}

type Owner = Addressee & { timeZone: string | null };

async function ownerOf(personId: number): Promise<Owner | undefined> {
  const { name, email, language, timeZone } = person;
  const [row] = await read().select({ name, email, language, timeZone }).from(person).where(eq(person.id, personId));
  return row;
}

function wordsFor({ language, timeZone }: Owner) {
  const moment = (at: Date) => formatDateTime(at, language, timeZone ?? undefined);
  return { t: translator(language), moment };
}
