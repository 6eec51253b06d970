import { useEffect, useRef, type MouseEvent, type ReactElement } from 'react';
import type { FieldErrors } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';

type ErrorSummaryProps = {
  errors: FieldErrors | undefined;
  /** The label of each field; an error without one is shown as its sentence alone. */
  labels?: Record<string, string>;
  /** The id of a field's input where that is not its name. */
  ids?: Record<string, string>;
  /** What stands above the links; else how many fields are wrong. */
  title?: (count: number) => string;
};

/** What is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({ errors = {}, labels = {}, ids = {}, title }: ErrorSummaryProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  const { form, ...fields } = errors;
  const entries = Object.entries(fields);
  if (!form && entries.length === 0) return null;
  const links = entries.map(([name, error]) => (
    <a key={name} href={`#${ids[name] ?? name}`} onClick={goToField}>
      {labels[name] ? `${labels[name]}: ` : ''}
      {t(error.key, error.params)}
    </a>
  ));
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} ref={box}>
      {form ? (
        <p id="error-summary-title">{t(form.key, form.params)}</p>
      ) : (
        <h2 id="error-summary-title">{title ? title(entries.length) : t('shared:form.errors', { count: entries.length })}</h2>
      )}
      {links.length === 1 ? links : <ErrorList links={links} />}
    </div>
  );
}

/** Goes there without another address, for which the router would forget what is wrong with the other fields. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}

function ErrorList({ links }: { links: ReactElement[] }) {
  if (links.length === 0) return null;
  return (
    <ul role="list">
      {links.map((link) => (
        <li key={link.key}>{link}</li>
      ))}
    </ul>
  );
}
