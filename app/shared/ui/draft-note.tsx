import { formatTime, type Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

type DraftNoteProps = { savedAt?: Moment | null; failed?: boolean; onDevice?: boolean; signedOut?: boolean };

/** Says when the draft was saved, that this device keeps it for now, or that saving failed; a screen reader hears it change. */
export function DraftNote({ savedAt, failed = false, onDevice = false, signedOut = false }: DraftNoteProps) {
  const { t, language, timeZone } = useWords();
  return (
    <p className={failed ? 'draft-note failed' : 'draft-note'} role="status">
      {failed && <Icon name="warning" />}
      {failed && signedOut && t('shared:draft.signedOut')}
      {failed && !signedOut && t(onDevice ? 'shared:draft.onDevice' : 'shared:draft.failed')}
      {!failed && savedAt && <Icon name="check" />}
      {!failed && savedAt && t('shared:draft.saved', { time: formatTime(savedAt, language, timeZone) })}
    </p>
  );
}
