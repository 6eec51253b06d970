import { DISCIPLINES, LANGUAGES, TEACHING_FORMS } from '#db/codes';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { SelectField } from '~/shared/ui/text-fields';
import { DISCIPLINE_NAMES, LANGUAGE_NAMES } from '../names';
import { TagField } from '../tags/tag-field';

/** What a topic is found by. */
export function LabelPart({ values, errors }: { values: FormValues; errors: FieldErrors }) {
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
