import { formatDay, type Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { Chip } from '~/shared/ui/chip';

export type ShownState = { isSuspended: boolean; suspendedUntil: Moment | null };

/** Whether a member may take part, and if not until when. */
export function MemberStateChip({ isSuspended, suspendedUntil }: ShownState) {
  const { t, language } = useWords();
  if (!isSuspended) {
    return (
      <Chip kind="ok" icon="check">
        {t('admin:members.active')}
      </Chip>
    );
  }
  return (
    <Chip kind="warn" icon="lock">
      {suspendedUntil
        ? t('admin:members.suspendedUntil', { date: formatDay(suspendedUntil, language) })
        : t('admin:members.suspended')}
    </Chip>
  );
}
