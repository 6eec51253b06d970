import { useEffect, useRef, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { useAnswer } from '~/shared/forms/answer';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { DraftChoices } from '../drafts/discarded-draft';
import { DraftButtons, PreviewButton } from '../drafts/draft-buttons';
import { DraftStatus } from '../drafts/draft-status';
import { PostEditor } from './post-editor';
import { useDraft } from '../drafts/use-draft';
import type { PreviewAnswer, WritingStart } from '../writing';

/** The id that links to the composer lead to. */
export const COMPOSER_ID = 'composer';

type ReplyComposerProps = { topicId: number; writing: WritingStart; level?: 1 | 2 };

/**
 * Where a reply is written: below a topic, and on a page of its own when it is quoted from or shown again. It
 * begins anew once its reply was posted, and not when the page around it is merely read again: what is being
 * typed stays.
 */
export function ReplyComposer(props: ReplyComposerProps) {
  const { writing } = props;
  const [start, setStart] = useState(writing);
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current) return;
    sent.current = false;
    setStart(writing);
  }, [writing]);
  return <ReplyForm key={start.submissionKey} {...props} writing={start} onSend={() => (sent.current = true)} />;
}

function ReplyForm({ topicId, writing, level = 2, onSend }: ReplyComposerProps & { onSend: () => void }) {
  const { t } = useWords();
  const { errors, values, previewHtml, savedAt } = useAnswer<PreviewAnswer>();
  const { form, state, note, discard, choices } = useDraft(writing, savedAt);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className="composer" id={COMPOSER_ID} aria-labelledby="composer-title">
      <div className="row justify-between">
        <Heading id="composer-title">{t('forum:reply.title')}</Heading>
        <DraftStatus state={note} openedWith={writing.savedAt} />
      </div>
      <DraftChoices writing={writing} state={state} {...choices} />
      <ErrorSummary errors={errors} labels={{ body: t('forum:reply.body') }} />
      <form method="post" action={links.reply(topicId)} ref={form} onSubmit={onSend} noValidate>
        <input type="hidden" name="place" value={writing.place} />
        <input type="hidden" name="submissionKey" value={values.submissionKey ?? writing.submissionKey} />
        <PostEditor
          label={t('forum:reply.body')}
          hint={writing.hasQuote ? t('forum:reply.quoteHint') : undefined}
          startsAtEnd={writing.hasQuote}
          error={errors.body}
          defaultValue={values.body ?? writing.values.body}
          previewHtml={previewHtml}
          beside
          level={level === 1 ? 2 : 3}
        />
        <ReplyButtons hasDraft={note.savedAt !== null} onDiscard={discard} />
      </form>
    </section>
  );
}

function ReplyButtons(props: { hasDraft: boolean; onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <div className="actions">
      <Button variant="primary">{t('forum:reply.post')}</Button>
      <PreviewButton />
      <DraftButtons {...props} />
    </div>
  );
}
