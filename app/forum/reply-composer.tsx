import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { useAnswer } from '~/shared/forms/answer';
import { Button } from '~/shared/ui/button';
import { DraftNote } from '~/shared/ui/draft-note';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { DraftButtons } from './draft-buttons';
import { PostEditor } from './post-editor';
import { useDraft } from './use-draft';
import type { PreviewAnswer, WritingStart } from './writing';

/** The id that links to the composer lead to. */
export const COMPOSER_ID = 'composer';

type ReplyComposerProps = { topicId: number; writing: WritingStart; level?: 1 | 2 };

/** Where a reply is written: below a topic, and on a page of its own when it is quoted from or shown again. */
export function ReplyComposer({ topicId, writing, level = 2 }: ReplyComposerProps) {
  const { t } = useWords();
  const { errors, values, previewHtml, savedAt } = useAnswer<PreviewAnswer>();
  const hydrated = useHydrated();
  const { form, state } = useDraft(writing);
  const Heading = level === 1 ? 'h1' : 'h2';
  const note = savedAt && !state.savedAt && !state.failed ? { savedAt, failed: false } : state;
  return (
    <section className="composer" id={COMPOSER_ID} aria-labelledby="composer-title">
      <div className="row justify-between">
        <Heading id="composer-title">{t('forum:reply.title')}</Heading>
        <DraftNote {...note} />
      </div>
      <ErrorSummary errors={errors} labels={{ body: t('forum:reply.body') }} />
      <form method="post" action={links.reply(topicId)} ref={form} noValidate>
        <input type="hidden" name="place" value={writing.place} />
        <input type="hidden" name="submissionKey" value={values.submissionKey ?? writing.submissionKey} />
        <PostEditor
          key={writing.submissionKey}
          label={t('forum:reply.body')}
          error={errors.body}
          defaultValue={values.body ?? writing.values.body}
          previewHtml={previewHtml}
          beside
        />
        <div className="actions">
          <Button variant="primary">{t('forum:reply.post')}</Button>
          {!hydrated && (
            <Button name="intent" value="preview">
              {t('forum:compose.preview.button')}
            </Button>
          )}
          <DraftButtons hasDraft={note.savedAt !== null} />
          <span className="meta">{t('forum:reply.private')}</span>
        </div>
      </form>
    </section>
  );
}
