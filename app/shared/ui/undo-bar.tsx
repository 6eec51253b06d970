import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

type UndoBarProps = { message: string; action: string; fields?: Record<string, string> };

/** Says what just happened and takes it back with one button. `fields` go along with the form. */
export function UndoBar({ message, action, fields = {} }: UndoBarProps) {
  const { t } = useWords();
  return (
    <form className="undo" method="post" action={action}>
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
