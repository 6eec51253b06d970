import type { FieldValues, Language } from '#db/codes';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { fieldsOfShape, type ShapeField } from '~/shapes/shape';
import { useAnswer } from '~/shared/forms/answer';
import type { FieldErrors } from '~/shared/forms/messages';
import type { T } from '~/shared/i18n/translator';
import { useWords } from '~/shared/i18n/words-context';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import { MAX_SUMMARY } from '../topics/topic-limits';
import type { NextStatus } from './prepare-status.server';
import { FIELD_MISSING } from './status-form';

type AskedProps = { to: NextStatus; fields: FieldValues; summary: string | null };

/** What a status needs, with what the experiment says already. */
export function AskedFields({ to, fields, summary }: AskedProps) {
  const { t, language } = useWords();
  const { errors, values } = useAnswer();
  const said = inWordsOfFields(errors, language);
  return (
    <>
      {fieldsOfShape(EXPERIMENT)
        .filter(({ name }) => to.fields.includes(name))
        .map((field) => (
          <AskedField key={field.name} field={field} error={said[field.name]} value={values[field.name] ?? fields[field.name] ?? ''} />
        ))}
      {to.asksSummary && (
        <TextArea
          name="summary"
          label={t('forum:compose.summary.label')}
          hint={t('forum:compose.summary.hint')}
          error={said.summary}
          counter={MAX_SUMMARY}
          rows={3}
          defaultValue={values.summary ?? summary ?? ''}
        />
      )}
    </>
  );
}

function AskedField({ field, error, value }: { field: ShapeField; error: FieldErrors[string] | undefined; value: string }) {
  const { language } = useWords();
  const { name, kind, max, choices = [] } = field;
  const shared = { name, label: field.label[language], hint: field.help[language], error, defaultValue: value };
  if (kind === 'day') return <TextField {...shared} type="date" />;
  if (kind === 'line') return <TextField {...shared} counter={max} />;
  if (kind !== 'choice') return <TextArea {...shared} counter={max} />;
  return (
    <ChoiceGroup id={name} legend={shared.label} hint={shared.hint} error={error}>
      {choices.map((one) => (
        <Choice key={one.value} type="radio" name={name} value={one.value} label={one.label[language]} defaultChecked={value === one.value} />
      ))}
    </ChoiceGroup>
  );
}

/** The label of each field that a step can ask for. */
export function askedLabels(language: Language, t: T): Record<string, string> {
  const labels = Object.fromEntries(fieldsOfShape(EXPERIMENT).map((field) => [field.name, field.label[language]]));
  return { ...labels, summary: t('forum:compose.summary.label'), to: t('forum:experiments.chooseNext') };
}

/** What is said of an empty field: the sentence of its own declaration. */
export function inWordsOfFields(errors: FieldErrors, language: Language): FieldErrors {
  const said = { ...errors };
  for (const { name, missing } of fieldsOfShape(EXPERIMENT)) {
    if (missing && said[name]?.key === FIELD_MISSING) said[name] = { key: 'forum:experiments.said', params: { text: missing[language] } };
  }
  return said;
}
