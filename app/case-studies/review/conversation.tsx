import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Avatar } from '~/shared/ui/avatar';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { TextArea } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';
import type { MessageData } from './conversation-queries.server';
import { MAX_MESSAGE } from './review-limits';

/** What was said about a review, the oldest first. */
export function MessageList({ messages }: { messages: MessageData[] }) {
  const { t } = useWords();
  if (messages.length === 0) return <p className="soft">{t('case-studies:review.talk.none')}</p>;
  return (
    <ol className="review-talk" role="list">
      {messages.map(({ id, text, at, by }) => (
        <li key={id}>
          <Avatar name={by.name} id={by.id} pictureName={by.pictureName} size="s" />
          <div>
            <p className="meta">
              <strong>{by.name}</strong> <Time at={at} kind="datetime" />
            </p>
            <p className="whitespace-pre-wrap">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

type MessageFormProps = {
  action: string;
  submissionKey: string;
  /** Whether it goes to the writers; otherwise to the moderators. */
  toWriters: boolean;
};

/** A message in the conversation. */
export function MessageForm({ action, submissionKey, toWriters }: MessageFormProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const isThis = values.text !== undefined;
  const label = t(toWriters ? 'case-studies:review.talk.toWriters' : 'case-studies:review.talk.toModerators');
  return (
    <form method="post" action={action} className="mt-4">
      {isThis && <ErrorSummary errors={errors} labels={{ text: label }} />}
      <input type="hidden" name="submissionKey" value={(isThis && values.submissionKey) || submissionKey} />
      <TextArea
        name="text"
        label={label}
        hint={t(toWriters ? 'case-studies:review.talk.toWritersHint' : 'case-studies:review.talk.toModeratorsHint')}
        error={isThis ? errors.text : undefined}
        defaultValue={values.text ?? ''}
        counter={MAX_MESSAGE}
      />
      <div className="mt-4">
        <Button name="intent" value="message">
          {t('case-studies:review.talk.send')}
        </Button>
      </div>
    </form>
  );
}
