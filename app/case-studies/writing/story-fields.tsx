import { CASE_STUDY } from '~/shapes/case-study-shape';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { TextArea } from '~/shared/ui/text-fields';
import { fieldId } from '../case-study-content';

/** The steps of the story, as the shape declares them. */
export function StoryFields({ values, errors }: { values: FormValues; errors: FieldErrors }) {
  const { language } = useWords();
  return CASE_STUDY.parts.map(({ title, fields }, index) => (
    <section className="form-part" aria-labelledby={`part-story-${index}`} key={title.nl}>
      <h2 id={`part-story-${index}`}>{title[language]}</h2>
      {fields.map(({ name, label, help, needed, max }) => (
        <TextArea
          key={name}
          name={fieldId.field(name)}
          label={label[language]}
          hint={help[language]}
          error={errors[fieldId.field(name)]}
          optional={needed === undefined}
          counter={max}
          defaultValue={values[fieldId.field(name)]}
        />
      ))}
    </section>
  ));
}
