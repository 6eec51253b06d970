import type { FieldValues } from '#db/codes';
import { storedName } from '~/shapes/field-names';
import { ShapeFieldInput, type FormParts } from '~/shapes/shape-fields';
import { MAX_SUMMARY } from '~/shapes/head-limits';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { TextArea } from '~/shared/ui/text-fields';
import type { NextStatus } from './prepare-status.server';

type AskedProps = { to: NextStatus; form: FormParts; fields: FieldValues; summary: string | null };

/** What a status needs, with what the experiment says already. */
export function AskedFields({ to, form, fields, summary }: AskedProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const asked = form.parts.flatMap((part) => part.fields).filter(({ name }) => to.fields.includes(name));
  return (
    <>
      {asked.map((field) => {
        const { name } = field;
        return <ShapeFieldInput key={name} field={field} stage={to.status} value={values[name] ?? fields[storedName(name)]} error={errors[name]} />;
      })}
      {to.asksSummary && (
        <TextArea
          name="summary"
          label={t('forum:compose.summary.label')}
          hint={t('forum:compose.summary.hint')}
          error={errors.summary}
          counter={MAX_SUMMARY}
          rows={3}
          defaultValue={values.summary ?? summary ?? ''}
        />
      )}
    </>
  );
}
