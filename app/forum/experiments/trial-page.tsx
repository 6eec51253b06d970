import { VERDICTS } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea } from '~/shared/ui/text-fields';
import { TopicCrumbs } from '../posts/reply-page';
import type { TrialStart } from './prepare-trial.server';
import { MAX_RESULT } from './trial-form';
import { VERDICT_NAMES } from './verdict-names';

/** One's own trial of a colleague's experiment: begin it, or say what came of it. */
export function TrialPage(props: TrialStart) {
  const { t } = useWords();
  const { topic, own, organisationName } = props;
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <header className="page-head">
        <div>
          <h1>{t(own ? 'forum:experiments.trials.report' : 'forum:experiments.trials.start')}</h1>
          <p>
            {organisationName
              ? t('forum:experiments.trials.forOrganisation', { organisation: organisationName })
              : t('forum:experiments.trials.asPerson')}
          </p>
        </div>
      </header>
      {own ? <ReportForm {...props} own={own} /> : <StartForm topic={topic} />}
    </Page>
  );
}

function StartForm({ topic }: Pick<TrialStart, 'topic'>) {
  const { t } = useWords();
  return (
    <form className="confirm" method="post" action={links.experimentTrial(topic.id)}>
      <input type="hidden" name="intent" value="start" />
      <div className="actions">
        <Button variant="primary">{t('forum:experiments.trials.start')}</Button>
        <ButtonLink variant="quiet" href={links.topic(topic)}>
          {t('forum:deletion.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

function ReportForm({ topic, own }: TrialStart & { own: NonNullable<TrialStart['own']> }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const verdict = values.verdict ?? own.verdict;
  const labels = { verdict: t('forum:experiments.trials.verdict'), result: t('forum:experiments.trials.result') };
  return (
    <>
      <ErrorSummary errors={errors} labels={labels} />
      <form className="form-part" method="post" action={links.experimentTrial(topic.id)} noValidate>
        <input type="hidden" name="intent" value="report" />
        <ChoiceGroup id="verdict" legend={labels.verdict} error={errors.verdict}>
          {VERDICTS.map((value) => (
            <Choice key={value} type="radio" name="verdict" value={value} label={t(VERDICT_NAMES[value])} defaultChecked={verdict === value} />
          ))}
        </ChoiceGroup>
        <TextArea
          name="result"
          label={labels.result}
          hint={t('forum:experiments.trials.resultHint')}
          error={errors.result}
          counter={MAX_RESULT}
          rows={6}
          defaultValue={values.result ?? own.result ?? ''}
        />
        <div className="form-end">
          <Button variant="primary">{t('forum:experiments.trials.save')}</Button>
          <ButtonLink variant="quiet" href={links.topic(topic)}>
            {t('forum:deletion.cancel')}
          </ButtonLink>
        </div>
      </form>
      <form className="mt-6" method="post" action={links.experimentTrial(topic.id)}>
        <input type="hidden" name="intent" value="withdraw" />
        <button className="button button-quiet">{t('forum:experiments.trials.withdraw')}</button>
      </form>
    </>
  );
}
