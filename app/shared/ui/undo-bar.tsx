import type { FormEvent } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

type UndoBarProps = {
  message: string;
  action: string;
  fields?: Record<string, string>;
  /** For who takes it back without leaving the page. */
  onSubmit?: (event: FormEvent) => void;
};

/** Says what just happened and takes it back with one button. `fields` go along with the form. */
export function UndoBar({ message, action, fields = {}, onSubmit }: UndoBarProps) {
  const { t } = useWords();
  return (
    <form className="undo" method="post" action={action} onSubmit={onSubmit}>
      <p role="status">{message}</p>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        <Icon name="undo" />
        {t('shared:undo.button')}
      </button>
    </form>
  );
}
