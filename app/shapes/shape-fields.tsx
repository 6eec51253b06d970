import type { Language, ShapeName } from '#db/codes';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import { fieldName } from './field-names';
import { DECLARED } from './shape-form';
import { isNeeded, type Shape, type ShapeField, type Stage } from './shape';

/** A field as its form shows it, in the reader's language. */
export type FormField = Pick<ShapeField, 'kind' | 'max' | 'needed'> & {
  name: string;
  label: string;
  help: string;
  choices: { value: string; label: string }[];
};

/** What the form of a shape asks: its sections with their fields. */
export type FormParts = {
  shape: ShapeName;
  parts: { title: string; fields: FormField[] }[];
  summaryNeeded?: Shape['summaryNeeded'];
  bodyNeeded: boolean;
};

/** The help texts that staff wrote, by field; absent: those of the declaration. */
export type HelpTexts = Readonly<Record<string, Partial<Record<Language, string>>>>;

/** The form of a shape in words of one language, so that a page needs no declarations. */
export function formPartsOf(shape: Shape, language: Language, help: HelpTexts = {}): FormParts {
  const shown = (field: ShapeField): FormField => ({
    name: fieldName(field.name),
    label: field.label[language],
    help: help[field.name]?.[language] ?? field.help[language],
    kind: field.kind,
    max: field.max,
    needed: field.needed,
    choices: (field.choices ?? []).map(({ value, label }) => ({ value, label: label[language] })),
  });
  return {
    shape: shape.name,
    parts: shape.parts.map(({ title, fields }) => ({ title: title[language], fields: fields.map(shown) })),
    summaryNeeded: shape.summaryNeeded,
    bodyNeeded: shape.bodyNeeded,
  };
}

type PartsProps = { form: FormParts; stage: Stage; values: FormValues; errors: FieldErrors };

/** The sections of a form with the fields of its shape. */
export function ShapeParts({ form, stage, values, errors }: PartsProps) {
  return (
    <>
      {form.parts.map(({ title, fields }, index) => (
        <section className="form-part" key={title} aria-labelledby={`part-fields-${index}`}>
          <h2 id={`part-fields-${index}`}>{title}</h2>
          {fields.map((field) => (
            <ShapeFieldInput key={field.name} field={field} stage={stage} value={values[field.name]} error={errors[field.name]} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The names of what is needed in this stage, the summary and the text included. */
export function neededNames({ parts, summaryNeeded, bodyNeeded }: FormParts, stage: Stage): string[] {
  const fields = parts.flatMap((part) => part.fields).filter(({ needed }) => isNeeded(needed, stage));
  return [...(isNeeded(summaryNeeded, stage) ? ['summary'] : []), ...(bodyNeeded ? ['body'] : []), ...fields.map(({ name }) => name)];
}

/** The labels for the summary of errors; a sentence that the field itself declared needs none. */
export function labelsOfParts({ parts }: FormParts, errors: FieldErrors): Record<string, string> {
  const fields = parts.flatMap((part) => part.fields).filter(({ name }) => errors[name]?.key !== DECLARED);
  return Object.fromEntries(fields.map(({ name, label }) => [name, label]));
}

type InputProps = { field: FormField; stage: Stage; value: string | undefined; error: FieldErrors[string] | undefined };

/** One field of a shape, as what it holds asks for. */
export function ShapeFieldInput({ field, stage, value = '', error }: InputProps) {
  const { t } = useWords();
  const { name, label, help, kind, max, needed } = field;
  const optional = isNeeded(needed, stage) ? undefined : t(needed ? 'shapes:later' : 'shared:form.optional');
  const shared = { name, label, hint: help, error, optional };
  if (kind === 'choice') return <ChoiceInput field={field} stage={stage} value={value} error={error} />;
  if (kind === 'day') return <TextField {...shared} type="date" defaultValue={value} className="w-auto" />;
  if (kind === 'line') return <TextField {...shared} defaultValue={value} counter={max} />;
  return <TextArea {...shared} rows={kind === 'list' ? 5 : 3} defaultValue={value} counter={max} />;
}

function ChoiceInput({ field: { name, label, help, choices, needed }, stage, value = '', error }: InputProps) {
  const { t } = useWords();
  const isOptional = !isNeeded(needed, stage);
  const legend = isOptional ? <OptionalLegend label={label} words={t(needed ? 'shapes:later' : 'shared:form.optional')} /> : label;
  const open = isOptional ? [{ value: '', label: t('shapes:noAnswer') }] : [];
  return (
    <ChoiceGroup id={name} legend={legend} hint={help} error={error}>
      {[...open, ...choices].map((choice) => (
        <Choice key={choice.value} type="radio" name={name} value={choice.value} label={choice.label} defaultChecked={choice.value === value} />
      ))}
    </ChoiceGroup>
  );
}

function OptionalLegend({ label, words }: { label: string; words: string }) {
  return (
    <>
      {label} <span className="opt">({words})</span>
    </>
  );
}
