import { and, eq, isNull } from 'drizzle-orm';
import { isSuspendedNow } from '~/accounts/suspension-rules';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { experiment } from '#db/schema/experiments';
import { post, space, topic } from '#db/schema/forum';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { writeLetter } from '~/shared/mail/letter';
import { sendMail } from '~/shared/mail/send-mail.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { settings } from '~/shared/settings.server';
import { OPENING_POSITION } from '../posts/reply-pages';

/**
 * Reminds the author that today they look at what came of their experiment. Nothing when it is no longer running,
 * when the day was changed meanwhile, when it was closed or deleted, and for somebody who is suspended.
 */
export async function mailReminder({ payload }: RecordedEvent): Promise<void> {
  const { topicId, day, since } = payload as { topicId: number; day: string; since: number };
  const found = await findRunning(topicId, day);
  // Stopped and taken up again since, it has a reminder of its own.
  if (found?.since.getTime() !== since || isSuspendedNow(found, new Date())) return;
  const { language, name, email, title } = found;
  const t = translator(language);
  const letter = writeLetter({
    language,
    greeting: t('forum:experiments.mail.greeting', { name }),
    paragraphs: [t('forum:experiments.mail.text', { title }), t('forum:experiments.mail.either')],
    action: { label: t('forum:experiments.mail.action'), url: settings().ORIGIN + links.experimentStatus(topicId, 'evaluated') },
    closing: t('forum:experiments.mail.closing'),
  });
  // One key for one day: when the day was changed and changed back, mail programs see one message.
  const key = `experiment-${topicId}-${day}-${since}`;
  await sendMail({ to: { name, address: email }, subject: t('forum:experiments.mail.subject'), key, ...letter });
}

async function findRunning(topicId: number, day: string) {
  const isOpen = and(eq(space.code, 'experiments'), isNull(post.deletedAt), isNull(topic.deletedAt), isNull(topic.closedAt));
  const { name, email, language, suspendedAt, suspendedUntil } = person;
  const [found] = await read()
    .select({ title: topic.title, since: experiment.statusSince, name, email, language, suspendedAt, suspendedUntil })
    .from(experiment)
    .innerJoin(topic, eq(topic.id, experiment.topicId))
    .innerJoin(post, and(eq(post.topicId, topic.id), eq(post.position, OPENING_POSITION)))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .where(and(eq(experiment.topicId, topicId), eq(experiment.status, 'running'), eq(experiment.evaluateOn, day), isOpen));
  return found;
}
