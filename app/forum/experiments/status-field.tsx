import type { FormEvent } from 'react';
import { EXPERIMENT_STATUSES, type ExperimentStatus } from '#db/codes';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { FieldError } from '~/shared/ui/field';
import { StatusChip } from './status-chip';

type StatusFieldProps = { chosen: string | undefined; error?: Message; onChoose: (status: ExperimentStatus) => void };

/** "Hoe ver is het?", for an experiment that is posted: what else is needed follows the choice. */
export function StatusField({ chosen, error, onChoose }: StatusFieldProps) {
  const { t } = useWords();
  const choose = ({ target }: FormEvent) => {
    const status = EXPERIMENT_STATUSES.find((one) => target instanceof HTMLInputElement && target.checked && one === target.value);
    if (status) onChoose(status);
  };
  // `input` and not `change`, which a draft that is filled in does not cause.
  return (
    <fieldset id="status" tabIndex={-1} aria-describedby={error ? 'status-error' : undefined} onInput={choose}>
      <legend>{t('forum:experiments.howFar')}</legend>
      <div className="status-pick">
        {EXPERIMENT_STATUSES.map((status) => (
          <label key={status}>
            <input type="radio" name="status" value={status} defaultChecked={chosen === status} />
            <StatusChip status={status} />
          </label>
        ))}
      </div>
      {error && <FieldError id="status" error={error} />}
    </fieldset>
  );
}
