import type { ExperimentStatus } from '#db/codes';

/** Keys of the names of statuses. */
export const STATUS_NAMES: Record<ExperimentStatus, string> = {
  idea: 'forum:experiments.status.idea',
  running: 'forum:experiments.status.running',
  evaluated: 'forum:experiments.status.evaluated',
  scaled_up: 'forum:experiments.status.scaledUp',
  stopped: 'forum:experiments.status.stopped',
};
