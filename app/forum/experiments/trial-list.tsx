import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { ORGANISATION_KIND_NAMES } from '../names';
import type { TrialData } from './experiment-story.server';
import { VERDICT_NAMES } from './verdict-names';

type TrialProps = { topicId: number; trials: TrialData[] };

/** Who tries the experiment too, and what came of it there. */
export function TrialList({ topicId, trials }: TrialProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="trials-title" id="trials">
      <h2 id="trials-title">{t('forum:experiments.trials.title')}</h2>
      <p className="soft">{t('forum:experiments.trials.count', { count: trials.length })}</p>
      <ul className="trials" role="list">
        {trials.map((trial) => (
          <TrialItem key={trial.id} topicId={topicId} trial={trial} />
        ))}
      </ul>
    </section>
  );
}

function TrialItem({ topicId, trial }: { topicId: number; trial: TrialData }) {
  const { t } = useWords();
  const { by, organisation, startedAt, reportedAt, verdict, result } = trial;
  return (
    <li>
      <h3>
        {organisation ? organisation.name : <a href={links.person(by.id)}>{by.name}</a>}
        {verdict && <Chip>{t(VERDICT_NAMES[verdict])}</Chip>}
      </h3>
      {result && <p className="whitespace-pre-wrap font-read">{result}</p>}
      <p className="meta">
        {organisation && (
          <>
            <a href={links.person(by.id)}>{by.name}</a> · {t(ORGANISATION_KIND_NAMES[organisation.kind])} ·{' '}
          </>
        )}
        {t(reportedAt ? 'forum:experiments.trials.reportedOn' : 'forum:experiments.trials.since')}{' '}
        <Time at={reportedAt ?? startedAt} kind="date" />
      </p>
      <TrialActs topicId={topicId} trial={trial} />
    </li>
  );
}

function TrialActs({ topicId, trial }: { topicId: number; trial: TrialData }) {
  const { t } = useWords();
  if (!trial.mayRemove) return null;
  return (
    <form method="post" action={links.experimentTrial(topicId)}>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="trial" value={trial.id} />
      <button className="button button-quiet button-small">
        {t('forum:experiments.trials.remove')}
        <span className="vh"> {t('forum:experiments.trials.of', { name: trial.by.name })}</span>
      </button>
    </form>
  );
}
