import { useState, type ReactNode } from 'react';
import type { SpaceCode } from '#db/codes';
import { DoneSoFar } from '~/shapes/done-so-far';
import { isNeeded, type Stage } from '~/shapes/shape';
import { labelsOfParts, neededNames, ShapeParts, type FormParts } from '~/shapes/shape-fields';
import { MAX_SUMMARY } from '~/shapes/head-limits';
import { useAnswer } from '~/shared/forms/answer';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import { DraftChoices } from '../drafts/discarded-draft';
import { DraftButtons, PreviewButton } from '../drafts/draft-buttons';
import { DraftStatus } from '../drafts/draft-status';
import { StatusField } from '../experiments/status-field';
import { NEW_IN_SPACE, SPACE_NAMES } from '../names';
import { PostEditor } from '../posts/post-editor';
import { ComposeHelp } from './compose-help';
import { composeWords, POST_IN_SPACE, type ComposeWords } from './compose-words';
import { LabelPart } from './label-part';
import { useDraft } from '../drafts/use-draft';
import type { PreviewAnswer, TopicStart } from '../writing';

/** The page to open a topic in a space. */
export function NewTopicPage({ spaceCode, writing }: { spaceCode: SpaceCode; writing: TopicStart }) {
  const { t } = useWords();
  const { values: typed } = useAnswer();
  const values = { ...writing.values, ...typed };
  const [stage, setStage] = useState<Stage>(values.status ?? writing.stage);
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t(SPACE_NAMES[spaceCode]), href: links.space(spaceCode) },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="page-head">
        <div>
          <h1>{t(NEW_IN_SPACE[spaceCode])}</h1>
          <p>{t('forum:compose.lead')}</p>
        </div>
        {writing.form && <DoneSoFar needed={['title', ...neededNames(writing.form, stage)]} values={values} formId={FORM_ID} />}
      </header>
      <div className="compose">
        <TopicForm
          action={links.newTopic(spaceCode)}
          spaceCode={spaceCode}
          writing={writing}
          submit={t(POST_IN_SPACE[spaceCode])}
          stage={stage}
          onStage={spaceCode === 'experiments' ? setStage : undefined}
        />
        <ComposeHelp spaceCode={spaceCode} writing={writing} />
      </div>
    </Page>
  );
}

const FORM_ID = 'topic-form';

type TopicFormProps = {
  action: string;
  spaceCode: SpaceCode;
  writing: TopicStart;
  submit: string;
  /** How far an experiment is: what is needed depends on it. */
  stage: Stage;
  /** Where it is chosen: only while nobody has read it. */
  onStage?: (stage: Stage) => void;
  /** Stands between the summary of errors and the fields; the version that an edit has to take into account. */
  before?: ReactNode;
  revision?: string;
};

/** The fields of an opening post, for a new topic and for editing one. */
export function TopicForm({ action, spaceCode, writing, submit, stage, onStage, before, revision }: TopicFormProps) {
  const { t } = useWords();
  const { errors, values: typed, previewHtml, savedAt } = useAnswer<PreviewAnswer>();
  const { form, state, note, discard, choices } = useDraft(writing, savedAt);
  const { form: shape } = writing;
  const words = composeWords(spaceCode);
  const values = { ...writing.values, ...typed };
  return (
    <div>
      <DraftChoices writing={writing} state={state} {...choices} />
      <ErrorSummary errors={errors} labels={{ ...useLabels(), ...(shape && labelsOfParts(shape, errors)) }} title={shape && !revision ? (count) => t('shapes:todo.count', { count }) : undefined} />
      {before}
      <form method="post" action={action} ref={form} id={FORM_ID} noValidate>
        <input type="hidden" name="place" value={writing.place} />
        <input type="hidden" name="submissionKey" value={typed.submissionKey ?? writing.submissionKey} />
        {revision && <input type="hidden" name="revision" value={revision} />}
        <CorePart values={values} errors={errors} words={words} shape={shape} stage={stage}>
          {onStage && <StatusField chosen={values.status} error={errors.status} onChoose={onStage} />}
        </CorePart>
        {shape && <ShapeParts form={shape} stage={stage} values={values} errors={errors} />}
        <TextPart values={values} errors={errors} words={words} shape={shape} previewHtml={previewHtml} />
        <LabelPart values={values} errors={errors} />
        <div className="form-end">
          <Button variant="primary">{submit}</Button>
          <PreviewButton />
          <DraftButtons hasDraft={note.savedAt !== null} onDiscard={discard} />
          <DraftStatus state={note} openedWith={writing.savedAt} />
        </div>
      </form>
    </div>
  );
}

function useLabels(): Record<string, string> {
  const { t } = useWords();
  return {
    title: t('forum:compose.title.label'),
    summary: t('forum:compose.summary.label'),
    body: t('forum:compose.body.label'),
    tags: t('forum:compose.tags.label'),
    discipline: t('forum:list.discipline.label'),
    teachingForm: t('forum:list.form.label'),
    language: t('forum:compose.language.label'),
  };
}

type PartProps = { values: FormValues; errors: FieldErrors };
type WordedProps = PartProps & { words: ComposeWords; shape: FormParts | null };
type CoreProps = WordedProps & { stage: Stage; children: ReactNode };

function CorePart({ values, errors, words, shape, stage, children }: CoreProps) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="part-core">
      <h2 id="part-core">{t('forum:compose.parts.core')}</h2>
      <TextField
        name="title"
        label={t('forum:compose.title.label')}
        hint={t(words.titleHint)}
        error={errors.title}
        defaultValue={values.title}
      />
      <TextArea
        name="summary"
        label={t('forum:compose.summary.label')}
        hint={t(words.summaryHint)}
        error={errors.summary}
        optional={!isNeeded(shape?.summaryNeeded, stage) && (shape?.summaryNeeded ? t('shapes:later') : true)}
        counter={MAX_SUMMARY}
        defaultValue={values.summary}
      />
      {children}
    </section>
  );
}

function TextPart({ values, errors, words, shape, previewHtml }: WordedProps & { previewHtml?: string }) {
  const { t } = useWords();
  const isOptional = shape !== null && !shape.bodyNeeded;
  return (
    <section className="form-part" aria-labelledby="part-text">
      <h2 id="part-text">{t(isOptional ? 'forum:compose.parts.more' : words.text)}</h2>
      <PostEditor
        label={t('forum:compose.body.label')}
        optional={isOptional}
        error={errors.body}
        defaultValue={values.body}
        previewHtml={previewHtml}
      />
    </section>
  );
}
