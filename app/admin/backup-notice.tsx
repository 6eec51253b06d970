import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '~/shared/ui/notice';
import { Time } from '~/shared/ui/time';
import type { BackupState } from './backup-state.server';

/** Tells the administrator when the last daily backup was made, and louder when none came for two days. */
export function BackupNotice({ backup }: { backup: BackupState }) {
  const { t } = useWords();
  if (backup.state === 'off') return null;
  if (backup.state === 'none') return <p className="meta">{t('admin:backup.none')}</p>;
  if (backup.state === 'fresh') {
    return (
      <p className="meta">
        {t('admin:backup.last')} <Time at={backup.madeAt} />
      </p>
    );
  }
  return (
    <div className="my-6">
      <Notice kind="warn">
        <p>{t('admin:backup.old')}</p>
      </Notice>
    </div>
  );
}
