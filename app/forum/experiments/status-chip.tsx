import type { ReactNode } from 'react';
import type { ExperimentStatus } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';

/** Keys of the names of statuses. */
export const STATUS_NAMES: Record<ExperimentStatus, string> = {
  idea: 'forum:experiments.status.idea',
  running: 'forum:experiments.status.running',
  evaluated: 'forum:experiments.status.evaluated',
  scaled_up: 'forum:experiments.status.scaledUp',
  stopped: 'forum:experiments.status.stopped',
};

/** How far an experiment is. */
export function StatusChip({ status }: { status: ExperimentStatus }): ReactNode {
  const { t } = useWords();
  return <span className="chip">{t(STATUS_NAMES[status])}</span>;
}
