import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { joinRequest } from '#db/schema/joining';
import { houseSettings } from '~/house/house-settings.server';
import { formatDate } from '~/shared/i18n/format';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { settings } from '~/shared/settings.server';
import { hasAccount } from '../add-person.server';
import { mailAlreadyMember } from './mail-already-member.server';
import { issueOwnInvitation } from './own-invitation.server';

type Asked = typeof joinRequest.$inferSelect;

/**
 * Answers who asked to join, by mail alone: that they have an account, with the link to join where joining is
 * open, and else with the link that confirms their address.
 */
export async function answerJoinRequest(event: RecordedEvent): Promise<void> {
  const asked = await requestOf(event);
  if (!asked) return;
  if (await hasAccount(read(), asked.email)) return mailAlreadyMember(asked.email, `already-member-${event.id}`);
  const { joining } = await houseSettings();
  if (joining === 'open') return letIn(asked);
  if (joining === 'approval') await mailConfirmation(asked, String(event.payload.code ?? ''), event.id);
}

/** The invitation's link confirms the address, so the request itself is done with. */
async function letIn({ id, name, email, language }: Asked): Promise<void> {
  await write(async (tx) => {
    const place = { organisationId: null, joinCodeId: null };
    const invitationId = await issueOwnInvitation(tx, { name, email, language }, place, new Date());
    await tx.update(joinRequest).set({ invitationId }).where(eq(joinRequest.id, id));
  });
}

/** Without the name that was typed: nobody knows yet who did so, and it may be an advertisement with a link. */
async function mailConfirmation({ email, language, expiresAt }: Asked, code: string, eventId: number): Promise<void> {
  const t = translator(language);
  const letter = writeLetter({
    language,
    greeting: t('accounts:mail.greetingNameless'),
    paragraphs: [
      t('accounts:mailConfirm.text'),
      t('accounts:mailConfirm.next'),
      t('accounts:mail.until', { date: formatDate(expiresAt, language) }),
    ],
    action: { label: t('accounts:mailConfirm.action'), url: settings().ORIGIN + links.confirmJoinRequest(code) },
    closing: t('accounts:mail.closing'),
  });
  const to = { name: '', address: email };
  await sendMail({ to, subject: t('accounts:mailConfirm.subject'), key: `join-request-${eventId}`, ...letter });
}

/** Mails the reason why somebody cannot join. */
export async function mailDeclined(event: RecordedEvent): Promise<void> {
  const asked = await requestOf(event);
  if (!asked || asked.decision !== 'declined') return;
  const { name, email, language, reason } = asked;
  const t = translator(language);
  const letter = writeLetter({
    language,
    greeting: t('accounts:mail.greeting', { name }),
    paragraphs: [t('accounts:mailDeclined.text'), reason ?? '', t('accounts:mailDeclined.read')].filter(Boolean),
    action: { label: t('accounts:mailDeclined.action'), url: settings().ORIGIN + links.home() },
    closing: t('accounts:mailDeclined.closing'),
  });
  const to = { name, address: email };
  await sendMail({ to, subject: t('accounts:mailDeclined.subject'), key: `join-declined-${event.id}`, ...letter });
}

async function requestOf({ payload }: RecordedEvent): Promise<Asked | undefined> {
  const [row] = await read().select().from(joinRequest).where(eq(joinRequest.id, Number(payload.requestId)));
  return row;
}
