import { useState } from 'react';
import type { ExperimentStatus } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TopicCrumbs } from '../posts/reply-page';
import { labelsOfParts } from '~/shapes/shape-fields';
import { AskedFields } from './asked-fields';
import type { MovedMeanwhile, NextStatus, StatusStart } from './prepare-status.server';
import { StatusChip } from './status-chip';
import { STATUS_NAMES } from './status-names';
import { WrittenMeanwhile } from './written-meanwhile';

export type StatusPageProps = StatusStart & { to: ExperimentStatus | null };

/** What the action adds when somebody else moved or edited it meanwhile. */
export type ConflictAnswer = { isConflict: true; meanwhile: MovedMeanwhile };

/** Where one says how far an experiment is: the next status, and below it what that status needs. */
export function StatusPage(props: StatusPageProps) {
  const { t } = useWords();
  const { topic, from, next, form } = props;
  const { errors, values, isConflict, meanwhile } = useAnswer<ConflictAnswer>();
  const labels = { ...labelsOfParts(form, errors), summary: t('forum:compose.summary.label'), to: t('forum:experiments.chooseNext') };
  const [chosen, choose] = useState<string | null>(values.to || props.to);
  const to = next.find(({ status }) => status === chosen) ?? null;
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <header className="page-head">
        <div>
          <h1>{t('forum:experiments.move')}</h1>
          <p>{next.length > 0 ? t('forum:experiments.moveLead') : t('forum:experiments.isAtItsEnd')}</p>
        </div>
      </header>
      <ErrorSummary errors={errors} labels={labels} />
      {isConflict && <WrittenMeanwhile {...props} meanwhile={meanwhile} isKept={to !== null} />}
      {from && (
        <p className="mb-6">
          {t('forum:experiments.isNow')} <StatusChip status={from} />
        </p>
      )}
      {next.length > 0 && <StatusPick next={next} to={to} topicId={topic.id} onChoose={choose} />}
      {to && <MoveForm {...props} to={to} isConflict={isConflict ?? false} />}
      {!to && <ButtonLink href={links.topic(topic)}>{t('forum:experiments.backToTopic')}</ButtonLink>}
    </Page>
  );
}

type PickProps = { next: NextStatus[]; to: NextStatus | null; topicId: number; onChoose: (status: ExperimentStatus) => void };

/** Without script a form of its own, whose button shows the fields of the status that was chosen. */
function StatusPick({ next, to, topicId, onChoose }: PickProps) {
  const { t } = useWords();
  const { errors } = useAnswer();
  return (
    <form method="get" action={links.experimentStatus(topicId)} className="mb-6">
      <fieldset id="to" tabIndex={-1} aria-describedby={errors.to ? 'to-error' : undefined}>
        <legend>{t('forum:experiments.chooseNext')}</legend>
        <div className="status-pick">
          {next.map(({ status }) => (
            <label key={status}>
              <input type="radio" name="to" value={status} checked={to?.status === status} onChange={() => onChoose(status)} />
              <StatusChip status={status} />
            </label>
          ))}
        </div>
      </fieldset>
      <p className="without-script mt-4">
        <Button small>{t('forum:experiments.showFields')}</Button>
      </p>
    </form>
  );
}

function MoveForm(props: StatusStart & { to: NextStatus; isConflict: boolean }) {
  const { t } = useWords();
  const { topic, to, form, fields, summary, isConflict } = props;
  const { values } = useAnswer();
  // After a conflict, knowingly, what is there now; after any other refusal what the form was opened with.
  const opened = isConflict ? {} : values;
  return (
    <form className="form-part" method="post" action={links.experimentStatus(topic.id)} noValidate>
      <input type="hidden" name="to" value={to.status} />
      <input type="hidden" name="from" value={opened.from ?? props.from ?? ''} />
      <input type="hidden" name="revision" value={opened.revision ?? props.revision} />
      <AskedFields to={to} form={form} fields={fields} summary={summary} />
      <div className="form-end">
        <Button variant="primary">{t('forum:experiments.moveTo', { status: t(STATUS_NAMES[to.status]) })}</Button>
        <ButtonLink variant="quiet" href={links.topic(topic)}>
          {t('forum:deletion.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
