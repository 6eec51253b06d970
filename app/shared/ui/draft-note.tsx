import { formatTime, type Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

type DraftNoteProps = { savedAt?: Moment | null; failed?: boolean };

/** Says when the draft was saved, or that saving failed; a screen reader hears it change. */
export function DraftNote({ savedAt, failed = false }: DraftNoteProps) {
  const { t, language, timeZone } = useWords();
  return (
    <p className={failed ? 'draft-note failed' : 'draft-note'} role="status">
      {failed && <Icon name="warning" />}
      {failed && t('shared:draft.failed')}
      {!failed && savedAt && <Icon name="check" />}
      {!failed && savedAt && t('shared:draft.saved', { time: formatTime(savedAt, language, timeZone) })}
    </p>
  );
}
