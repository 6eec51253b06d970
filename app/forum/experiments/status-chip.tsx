import type { ReactNode } from 'react';
import type { ExperimentStatus } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { STATUS_NAMES } from './status-names';

/** A baton that fills as the experiment gets further; these shapes mean nothing else. */
const BATONS: Record<ExperimentStatus, ReactNode> = {
  idea: <rect className="line" x="1" y="1.5" width="26" height="9" rx="4.5" strokeDasharray="3.5 2.6" />,
  running: (
    <>
      <rect className="line" x="1" y="1.5" width="26" height="9" rx="4.5" />
      <path d="M5.5 1.5H14v9H5.5a4.5 4.5 0 0 1 0-9z" />
    </>
  ),
  evaluated: (
    <>
      <rect x=".5" y=".5" width="27" height="11" rx="5.5" />
      <path className="check" d="M10 6l3 3 5.5-6" />
    </>
  ),
  scaled_up: (
    <>
      <rect x="0" y="6.5" width="17" height="5" rx="2.5" />
      <rect x="11" y=".5" width="17" height="5" rx="2.5" />
    </>
  ),
  stopped: <path className="line" d="M5.5 1.5H11M5.5 10.5H11M5.5 1.5a4.5 4.5 0 0 0 0 9M17 1.5h5.5a4.5 4.5 0 0 1 0 9H17M15.5 0l-3 12" />,
};

/** How far an experiment is: a word, with its own shape and tint. */
export function StatusChip({ status }: { status: ExperimentStatus }) {
  const { t } = useWords();
  return (
    <span className={`chip chip-${status.replace('_', '-')}`}>
      <svg viewBox="0 0 28 12" aria-hidden="true">
        {BATONS[status]}
      </svg>
      {t(STATUS_NAMES[status])}
    </span>
  );
}
