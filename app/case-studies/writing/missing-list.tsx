import type { FieldErrors } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';

/** A longer list is folded: at the beginning everything is missing. */
const SHOWN_AT_ONCE = 5;

type MissingProps = {
  missing: FieldErrors;
  /** How many remarks of a moderator are open. */
  openRemarks: number;
  /** The address of the form, when this stands on another page. */
  form?: string;
};

/** "Nog drie dingen, dan kan het online", each with the way to its field. */
export function MissingList({ missing, openRemarks, form = '' }: MissingProps) {
  const { t } = useWords();
  const entries = Object.entries(missing);
  const remarks = openRemarks > 0 && t('case-studies:review.notes.open', { count: openRemarks });
  if (entries.length === 0) {
    return (
      <p className="story-todo">
        {t('case-studies:write.complete')} {remarks}
      </p>
    );
  }
  return (
    <details className="story-todo" open={entries.length <= SHOWN_AT_ONCE}>
      <summary>{t('shapes:todo.count', { count: entries.length })}</summary>
      <ul role="list">
        {entries.map(([at, { key, params }]) => (
          <li key={at}>
            <a className="tap" href={`${form}#${at}`}>
              {t(key, params)}
            </a>
          </li>
        ))}
      </ul>
      {remarks && <p>{remarks}</p>}
    </details>
  );
}
