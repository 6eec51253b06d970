import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TopicForm } from '../topics/compose-page';
import { DraftChoices } from '../drafts/discarded-draft';
import { DraftButtons, PreviewButton } from '../drafts/draft-buttons';
import { DraftStatus } from '../drafts/draft-status';
import { EditConflict } from './edit-conflict';
import type { TopicLink } from '../forum-data';
import { PostEditor } from './post-editor';
import type { PostVersion } from './post-version';
import { TopicCrumbs } from './reply-page';
import { useDraft } from '../drafts/use-draft';
import type { PreviewAnswer, TopicStart, WritingStart } from '../writing';

type EditProps = { postId: number; topic: TopicLink; writing: TopicStart };

/** What the action adds when somebody else edited the post meanwhile. */
export type ConflictAnswer = { current: PostVersion };

/** The version that sending the form replaces: after a conflict, knowingly, the one that is shown. */
function useRevision(writing: WritingStart): { revision: string; current: PostVersion | undefined } {
  const { values, current } = useAnswer<ConflictAnswer>();
  return { revision: String(current?.revision ?? values.revision ?? writing.values.revision), current };
}

/** The page to edit an opening post, with its title and labels. */
export function EditTopicPage({ topic, writing }: EditProps) {
  const { t } = useWords();
  const { revision, current } = useRevision(writing);
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <EditHead title={t('forum:edit.title')} />
      <div className="compose">
        <TopicForm
          action={links.editTopic(topic.id)}
          spaceCode={topic.spaceCode}
          writing={writing}
          submit={t('forum:edit.save')}
          stage={writing.stage}
          revision={revision}
          before={current && <EditConflict current={current} form={writing.form} />}
        />
      </div>
    </Page>
  );
}

/** The page to edit a reply. */
export function EditReplyPage({ postId, topic, writing }: EditProps) {
  const { t } = useWords();
  const { errors, values, previewHtml, savedAt } = useAnswer<PreviewAnswer>();
  const { revision, current } = useRevision(writing);
  const { form, state, note, discard, choices } = useDraft(writing, savedAt);
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <EditHead title={t('forum:edit.titleReply')} />
      <DraftChoices writing={writing} state={state} {...choices} />
      <ErrorSummary errors={errors} labels={{ body: t('forum:reply.body') }} />
      {current && <EditConflict current={current} />}
      <form method="post" action={links.editPost(postId)} ref={form} noValidate>
        <input type="hidden" name="place" value={writing.place} />
        <input type="hidden" name="revision" value={revision} />
        <PostEditor
          label={t('forum:reply.body')}
          error={errors.body}
          defaultValue={values.body ?? writing.values.body}
          previewHtml={previewHtml}
          level={2}
        />
        <div className="form-end">
          <Button variant="primary">{t('forum:edit.save')}</Button>
          <PreviewButton />
          <DraftButtons hasDraft={note.savedAt !== null} onDiscard={discard} />
          <DraftStatus state={note} openedWith={writing.savedAt} />
        </div>
      </form>
    </Page>
  );
}

function EditHead({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        <p>{t('forum:edit.lead')}</p>
      </div>
    </header>
  );
}
