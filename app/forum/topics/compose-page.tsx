import type { ReactNode } from 'react';
import { DISCIPLINES, LANGUAGES, TEACHING_FORMS, type SpaceCode } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { SelectField, TextArea, TextField } from '~/shared/ui/text-fields';
import { DraftChoices } from '../drafts/discarded-draft';
import { DraftButtons, PreviewButton } from '../drafts/draft-buttons';
import { DraftStatus } from '../drafts/draft-status';
import { DISCIPLINE_NAMES, LANGUAGE_NAMES, NEW_IN_SPACE, SPACE_DESCRIPTIONS, SPACE_NAMES, TEACHING_FORM_NAMES } from '../names';
import { PostEditor } from '../posts/post-editor';
import { TagField } from '../tags/tag-field';
import { composeWords, POST_IN_SPACE, type ComposeWords } from './compose-words';
import { MAX_SUMMARY } from './topic-limits';
import { useDraft } from '../drafts/use-draft';
import type { PreviewAnswer, WritingStart } from '../writing';

/** The page to open a topic in a space. */
export function NewTopicPage({ spaceCode, writing }: { spaceCode: SpaceCode; writing: WritingStart }) {
  const { t } = useWords();
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
      </header>
      <div className="compose">
        <TopicForm
          action={links.newTopic(spaceCode)}
          spaceCode={spaceCode}
          writing={writing}
          submit={t(POST_IN_SPACE[spaceCode])}
        />
        <ComposeHelp spaceCode={spaceCode} />
      </div>
    </Page>
  );
}

type TopicFormProps = {
  action: string;
  spaceCode: SpaceCode;
  writing: WritingStart;
  submit: string;
  /** Stands between the summary of errors and the fields; the version that an edit has to take into account. */
  before?: ReactNode;
  revision?: string;
};

/** The fields of an opening post, for a new topic and for editing one. */
export function TopicForm({ action, spaceCode, writing, submit, before, revision }: TopicFormProps) {
  const { errors, values: typed, previewHtml, savedAt } = useAnswer<PreviewAnswer>();
  const { form, state, note, discard, choices } = useDraft(writing, savedAt);
  const words = composeWords(spaceCode);
  const values = { ...writing.values, ...typed };
  return (
    <div>
      <DraftChoices writing={writing} state={state} {...choices} />
      <ErrorSummary errors={errors} labels={useLabels()} />
      {before}
      <form method="post" action={action} ref={form} noValidate>
        <input type="hidden" name="place" value={writing.place} />
        <input type="hidden" name="submissionKey" value={typed.submissionKey ?? writing.submissionKey} />
        {revision && <input type="hidden" name="revision" value={revision} />}
        <CorePart values={values} errors={errors} words={words} />
        <TextPart values={values} errors={errors} words={words} previewHtml={previewHtml} />
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
type WordedProps = PartProps & { words: ComposeWords };

function CorePart({ values, errors, words }: WordedProps) {
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
        optional
        counter={MAX_SUMMARY}
        defaultValue={values.summary}
      />
    </section>
  );
}

function TextPart({ values, errors, words, previewHtml }: WordedProps & { previewHtml?: string }) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="part-text">
      <h2 id="part-text">{t(words.text)}</h2>
      <PostEditor
        label={t('forum:compose.body.label')}
        error={errors.body}
        defaultValue={values.body}
        previewHtml={previewHtml}
      />
    </section>
  );
}

function LabelPart({ values, errors }: PartProps) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="part-labels">
      <h2 id="part-labels">{t('forum:compose.parts.labels')}</h2>
      <div className="two">
        <SelectField
          name="discipline"
          label={t('forum:list.discipline.label')}
          optional
          error={errors.discipline}
          placeholder={t('forum:compose.noChoice')}
          options={DISCIPLINES.map((value) => ({ value, label: t(DISCIPLINE_NAMES[value]) }))}
          defaultValue={values.discipline}
        />
        <SelectField
          name="teachingForm"
          label={t('forum:list.form.label')}
          optional
          error={errors.teachingForm}
          placeholder={t('forum:compose.noChoice')}
          options={TEACHING_FORMS.map((value) => ({ value, label: t(TEACHING_FORM_NAMES[value]) }))}
          defaultValue={values.teachingForm}
        />
      </div>
      <TagField error={errors.tags} defaultValue={values.tags} />
      <SelectField
        name="language"
        label={t('forum:compose.language.label')}
        error={errors.language}
        options={LANGUAGES.map((value) => ({ value, label: t(LANGUAGE_NAMES[value]) }))}
        defaultValue={values.language}
      />
    </section>
  );
}

function ComposeHelp({ spaceCode }: { spaceCode: SpaceCode }) {
  const { t } = useWords();
  return (
    <aside className="side" aria-label={t('forum:compose.help.label')}>
      <section>
        <h2>{t('forum:compose.help.title')}</h2>
        <p className="small soft">{t(SPACE_DESCRIPTIONS[spaceCode])}</p>
        <p className="small soft mt-2">{t(composeWords(spaceCode).help)}</p>
      </section>
      <section>
        <h2>{t('forum:compose.help.people')}</h2>
        <p className="small soft">
          {t('forum:compose.help.peopleText')} <a href={links.houseRules()}>{t('shared:footer.houseRules')}</a>
        </p>
      </section>
    </aside>
  );
}
