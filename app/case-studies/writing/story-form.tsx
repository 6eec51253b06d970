import { useState } from 'react';
import { DISCIPLINES, LANGUAGES, TEACHING_FORMS } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { LANGUAGE_NAMES } from '~/accounts/language-names';
import { ShapeParts } from '~/shapes/shape-fields';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { MAX_SUMMARY } from '~/shapes/head-limits';
import { useAnswer } from '~/shared/forms/answer';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { SelectField, TextArea, TextField } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';
import { UndoBar } from '~/shared/ui/undo-bar';
import type { WritingAnswer } from './answer-writing.server';
import { CreditFields } from './credit-fields';
import { MissingList } from './missing-list';
import { PictureFields } from './picture-fields';
import { QuoteFields, rowsOf } from './quote-fields';
import { StoryConflict } from './story-conflict';
import { StoryStatus } from './story-status';
import { useStoryKeeper } from './use-story-keeper';
import type { WritePageProps } from './write-page-props';

/** Everything that a case study says, as one form; its buttons keep it, hand it in, or add to it. */
export function StoryForm({ start, advice, quoteRows, removed }: WritePageProps) {
  const { t } = useWords();
  const { errors, values: typed, ...answered } = useAnswer<WritingAnswer>();
  const isAnswered = Object.keys(typed).length > 0;
  const values = isAnswered ? typed : start.values;
  const [rows, setRows] = useState(Math.max(1, quoteRows, rowsOf(values)));
  const { form, state, other } = useStoryKeeper(start, setRows);
  const id = answered.id ?? start.id;
  const isComplete = !errors.form && Object.keys(errors).length === 0;
  return (
    <div>
      {removed && id !== null && <RemovedPicture id={id} name={removed} start={start} />}
      {!isComplete && <ErrorSummary errors={errors} title={isMissing(errors) ? (count) => t('shapes:todo.count', { count }) : undefined} />}
      {answered.conflict && answered.conflict.length > 0 && <StoryConflict parts={answered.conflict} />}
      {other && <OtherCopyNotice at={other.at} onUse={other.use} onDrop={other.drop} />}
      <form id="story" method="post" action={id === null ? links.newCaseStudy() : links.editCaseStudy(id)} ref={form} noValidate>
        {/* Enter in a field presses the first button of its form: that one only keeps what is typed. */}
        <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="id" defaultValue={id ?? ''} />
        <input type="hidden" name="revision" defaultValue={answered.revision ?? start.revision} key={answered.revision ?? start.revision} />
        <input type="hidden" name="submissionKey" value={typed.submissionKey ?? start.submissionKey} />
        <CorePart values={values} errors={errors} />
        <CreditFields start={start} values={values} errors={errors} />
        <ShapeParts form={start.form} stage={null} values={values} errors={errors} />
        <QuoteFields values={values} errors={errors} rows={rows} onAdd={() => setRows(rows + 1)} />
        <PictureFields id={id} pictures={start.pictures} values={values} errors={errors} />
        <div className="form-end">
          <Button variant="primary" name="intent" value="submit">
            {t('case-studies:write.submit')}
          </Button>
          <Button name="intent" value="save">
            {t('case-studies:write.save')}
          </Button>
          <StoryStatus state={state} />
        </div>
        <MissingList missing={state.missing ?? start.missing} openRemarks={advice?.remarks.length ?? 0} />
      </form>
    </div>
  );
}

/** Whether what was wrong is only that something is missing: then it was kept, and nothing has to be mended first. */
function isMissing(errors: FieldErrors): boolean {
  return !errors.form && Object.values(errors).some(({ key }) => key.startsWith('case-studies:missing.') || key === 'shapes:declared');
}

function RemovedPicture({ id, name, start }: { id: number; name: string; start: WritePageProps['start'] }) {
  const { t } = useWords();
  if (start.pictures.some((picture) => picture.name === name)) return null;
  return <UndoBar message={t('case-studies:pictures.removed')} action={links.caseStudyPictureUndo(id)} fields={{ name }} />;
}

function OtherCopyNotice({ at, onUse, onDrop }: { at: number; onUse: () => void; onDrop: () => void }) {
  const { t } = useWords();
  return (
    <div className="mb-6">
      <Notice kind="warn" live>
        <p>
          {t('case-studies:write.other.text')} <Time at={at} />
        </p>
        <p className="row mt-2">
          <Button type="button" small onClick={onUse}>
            {t('case-studies:write.other.use')}
          </Button>
          <Button type="button" variant="quiet" small onClick={onDrop}>
            {t('case-studies:write.other.drop')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

type PartProps = { values: FormValues; errors: FieldErrors };

function CorePart({ values, errors }: PartProps) {
  const { t } = useWords();
  const options = <V extends string>(codes: readonly V[], names: Record<V, string>) => codes.map((value) => ({ value, label: t(names[value]) }));
  return (
    <section className="form-part" aria-labelledby="part-core">
      <h2 id="part-core">{t('case-studies:write.parts.core')}</h2>
      <TextField name="title" label={t('case-studies:write.title.label')} hint={t('case-studies:write.title.hint')} error={errors.title} defaultValue={values.title} />
      <TextArea
        name="summary"
        label={t('case-studies:write.summary.label')}
        hint={t('case-studies:write.summary.hint')}
        error={errors.summary}
        counter={MAX_SUMMARY}
        defaultValue={values.summary}
      />
      <div className="two">
        <SelectField
          name="discipline"
          label={t('case-studies:write.discipline')}
          error={errors.discipline}
          placeholder={t('case-studies:write.noChoice')}
          options={options(DISCIPLINES, DISCIPLINE_NAMES)}
          defaultValue={values.discipline}
        />
        <SelectField
          name="teachingForm"
          label={t('case-studies:write.teachingForm')}
          error={errors.teachingForm}
          placeholder={t('case-studies:write.noChoice')}
          options={options(TEACHING_FORMS, TEACHING_FORM_NAMES)}
          defaultValue={values.teachingForm}
        />
      </div>
      <SelectField name="language" label={t('case-studies:write.language')} error={errors.language} options={options(LANGUAGES, LANGUAGE_NAMES)} defaultValue={values.language} />
    </section>
  );
}
