import type { MouseEvent } from 'react';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { fieldId } from '../case-study-content';
import { MAX_QUOTE, MAX_QUOTED_BY, MAX_QUOTES } from '../case-study-limits';
import { ConsentField } from './consent-field';

type QuoteProps = { values: FormValues; errors: FieldErrors };

/** How many quotes these values hold. */
export function rowsOf(values: FormValues): number {
  const filled = Array.from({ length: MAX_QUOTES }, (_, at) => at).filter((at) => values[fieldId.quote(at, 'text')] || values[fieldId.quote(at, 'by')]);
  return (filled.at(-1) ?? -1) + 1;
}

/** What people said, each with their consent. A row in which nothing stands is no quote. */
export function QuoteFields({ values, errors, rows, onAdd }: QuoteProps & { rows: number; onAdd: () => void }) {
  const { t } = useWords();
  const isHydrated = useHydrated();
  const shown = Math.min(rows, MAX_QUOTES);
  const add = (event: MouseEvent) => {
    if (!isHydrated) return;
    event.preventDefault();
    onAdd();
  };
  return (
    <section className="form-part" aria-labelledby="part-quotes">
      <h2 id="part-quotes">{t('case-studies:quotes.title')}</h2>
      <p>{t('case-studies:quotes.lead')}</p>
      {Array.from({ length: shown }, (_, index) => (
        <QuoteRow key={index} index={index} values={values} errors={errors} />
      ))}
      {shown < MAX_QUOTES && (
        <p className="mt-4">
          <Button small icon="plus" name="intent" value="add-quote" onClick={add}>
            {t('case-studies:quotes.add')}
          </Button>
        </p>
      )}
    </section>
  );
}

function QuoteRow({ index, values, errors }: QuoteProps & { index: number }) {
  const { t } = useWords();
  const [text, by, consent] = [fieldId.quote(index, 'text'), fieldId.quote(index, 'by'), fieldId.quote(index, 'consent')];
  const number = index + 1;
  return (
    <fieldset>
      <legend>{t('case-studies:quotes.number', { number })}</legend>
      <TextArea name={text} label={t('case-studies:quotes.text')} error={errors[text]} optional rows={3} counter={MAX_QUOTE} defaultValue={values[text]} />
      <TextField
        name={by}
        label={t('case-studies:quotes.by')}
        hint={t('case-studies:quotes.byHint')}
        error={errors[by]}
        optional
        maxLength={MAX_QUOTED_BY * 4}
        defaultValue={values[by]}
      />
      <ConsentField name={consent} error={errors[consent]} isGiven={values[consent] !== undefined}>
        {values[by] ? t('case-studies:quotes.consentOf', { name: values[by] }) : t('case-studies:quotes.consent')}
      </ConsentField>
    </fieldset>
  );
}
