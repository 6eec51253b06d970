import { useEffect, useRef } from 'react';
import type { FieldErrors } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';

type ErrorSummaryProps = {
  errors: FieldErrors | undefined;
  /** The label of each field; an error without one is shown as its sentence alone. */
  labels?: Record<string, string>;
  /** The id of a field's input where that is not its name. */
  ids?: Record<string, string>;
};

/** What is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({ errors = {}, labels = {}, ids = {} }: ErrorSummaryProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  const { form, ...fields } = errors;
  const entries = Object.entries(fields);
  if (!form && entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} ref={box}>
      <h2 id="error-summary-title">{form ? t(form.key, form.params) : t('shared:form.errors', { count: entries.length })}</h2>
      {entries.length > 0 && (
        <ul role="list">
          {entries.map(([name, error]) => (
            <li key={name}>
              <a href={`#${ids[name] ?? name}`}>
                {labels[name] ? `${labels[name]}: ` : ''}
                {t(error.key, error.params)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
