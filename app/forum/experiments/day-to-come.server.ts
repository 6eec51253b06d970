import { fieldName } from '~/shapes/field-names';
import type { Stage } from '~/shapes/shape';
import { refused } from '~/shared/errors/app-error';
import { dayKey } from '~/shared/i18n/format';

type Chosen = { stage: Stage; day: string | undefined; before: string | undefined };

/**
 * Throws a 422 when a running experiment is to be evaluated on a day that has passed: nobody would be reminded of
 * it. A day that stood there before may have passed.
 */
export function requireDayToCome({ stage, day, before }: Chosen, now: Date): void {
  if (stage !== 'running' || day === undefined || day === before) return;
  if (day < dayKey(now)) throw refused(fieldName('evaluateOn'), 'forum:experiments.dayPast');
}
