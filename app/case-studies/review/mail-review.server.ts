import { and, eq } from 'drizzle-orm';
import { isSuspendedNow } from '~/accounts/suspension-rules';
import type { CaseStudyDecision } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyDecision, caseStudyMessage, caseStudyVersion } from '#db/schema/case-studies';
import { translator, type T } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { settings } from '~/shared/settings.server';
import { REASON_NAMES } from '../case-study-names';
import { isWriter } from '../case-study-rules';
import { PUBLIC } from '../case-study-states';
import { writtenBy } from '../case-study-visibility.server';
import { listInvolvedIds } from '../find-case-study.server';
import { isEffective } from './find-review.server';
import { isPartyToReview } from './review-rules';

type Text = { subject: string; paragraphs: string[]; action: { label: string; path: string } };
type Told = typeof person.$inferSelect;

/**
 * Tells one writer what was decided about their story; never the checklist. Nothing for who is no writer of it any
 * more or is suspended.
 */
export async function mailDecision({ id, payload }: RecordedEvent): Promise<void> {
  const { decisionId, personId } = payload as { decisionId: number; personId: number };
  const [found] = await read()
    .select({ told: person, decision: caseStudyDecision, title: caseStudyVersion.title, slug: caseStudyVersion.slug, study: caseStudy })
    .from(caseStudyDecision)
    .innerJoin(caseStudy, and(eq(caseStudy.id, caseStudyDecision.caseStudyId), writtenBy(read(), personId)))
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudyDecision.versionId))
    .innerJoin(person, eq(person.id, personId))
    .where(and(eq(caseStudyDecision.id, decisionId), isEffective()));
  if (!found) return;
  const { told, decision, study, ...version } = found;
  const [moderator] = await read().select({ name: person.name }).from(person).where(eq(person.id, decision.moderatorId));
  const story = { ...version, id: study.id, isPublished: PUBLIC.includes(study.state) };
  await tell(told, `case-study-decision-${id}`, (t) => decisionText(t, { ...decision, by: moderator?.name ?? '' }, story));
}

type Said = Pick<typeof caseStudyDecision.$inferSelect, 'decision' | 'reason' | 'message'> & { by: string };
type Story = { id: number; title: string; slug: string; isPublished: boolean };

const DECISION_MAIL: Record<CaseStudyDecision | 'declineRevision', { subject: string; text: string }> = {
  approve: { subject: 'case-studies:review.mail.approve.subject', text: 'case-studies:review.mail.approve.text' },
  request_changes: { subject: 'case-studies:review.mail.requestChanges.subject', text: 'case-studies:review.mail.requestChanges.text' },
  decline: { subject: 'case-studies:review.mail.decline.subject', text: 'case-studies:review.mail.decline.text' },
  declineRevision: { subject: 'case-studies:review.mail.decline.subject', text: 'case-studies:review.mail.declineRevision.text' },
};

function decisionText(t: T, { decision, reason, message, by }: Said, { id, title, slug, isPublished }: Story): Text {
  const isRevisionDeclined = decision === 'decline' && isPublished;
  const { subject, text } = DECISION_MAIL[isRevisionDeclined ? 'declineRevision' : decision];
  const isOnline = decision === 'approve' && isPublished;
  return {
    subject: t(subject, { title }),
    paragraphs: [
      t(text, { title, name: by }),
      ...(reason ? [t('case-studies:review.mail.reason', { reason: t(REASON_NAMES[reason]) })] : []),
      ...(message ? [t('case-studies:review.mail.message', { name: by }), message] : []),
    ],
    action: isOnline
      ? { label: t('case-studies:review.mail.approve.action'), path: links.caseStudy({ id, slug }) }
      : { label: t('case-studies:review.mail.action'), path: links.caseStudyProgress(id) },
  };
}

/** Tells one person of the other side what was said about a story. Nothing for who may not read it any more. */
export async function mailMessage({ id, payload }: RecordedEvent): Promise<void> {
  const { messageId, personId } = payload as { messageId: number; personId: number };
  const [found] = await read()
    .select({ message: caseStudyMessage, study: caseStudy, by: person.name })
    .from(caseStudyMessage)
    .innerJoin(caseStudy, eq(caseStudy.id, caseStudyMessage.caseStudyId))
    .innerJoin(person, eq(person.id, caseStudyMessage.writtenBy))
    .where(eq(caseStudyMessage.id, messageId));
  const [told] = await read().select().from(person).where(eq(person.id, personId));
  if (!found || !told) return;
  const { message, study, by: name } = found;
  const involved = { ...study, ...(await listInvolvedIds(read(), study.id)) };
  const isOne = isWriter(told, involved);
  if (!isPartyToReview(told, involved)) return;
  const title = study.content.title;
  await tell(told, `case-study-message-${id}`, (t) => ({
    subject: t('case-studies:review.mail.said.subject', { title }),
    paragraphs: [t('case-studies:review.mail.said.text', { name, title }), message.text],
    action: { label: t('case-studies:review.mail.said.action'), path: isOne ? links.caseStudyProgress(study.id) : links.reviewCaseStudy(study.id, 'conversation') },
  }));
}

async function tell(told: Told, key: string, textFor: (t: T) => Text): Promise<void> {
  if (isSuspendedNow(told, new Date())) return;
  const { language, name, email } = told;
  const t = translator(language);
  const { subject, paragraphs, action } = textFor(t);
  const letter = writeLetter({
    language,
    greeting: t('case-studies:review.mail.greeting', { name }),
    paragraphs,
    action: { label: action.label, url: settings().ORIGIN + action.path },
    closing: t('case-studies:review.mail.closing'),
  });
  await sendMail({ to: { name, address: email }, subject, key, ...letter });
}
