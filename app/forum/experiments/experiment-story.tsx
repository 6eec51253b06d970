import { useSearchParams } from '@remix-run/react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Icon } from '~/shared/ui/icon';
import { Time } from '~/shared/ui/time';
import { UndoBar } from '~/shared/ui/undo-bar';
import type { ExperimentStory, MoveData } from './experiment-story.server';
import { StatusChip } from './status-chip';
import { STATUS_NAMES } from './status-names';
import { TrialList } from './trial-list';

type StoryProps = { topicId: number; story: ExperimentStory };

/** The part of an address that says that one's trial was just withdrawn. */
export const WITHDRAWN_PARAM = 'withdrawn';

/** After a step or a withdrawal: says what happened, and takes it back. */
export function ExperimentUndo({ topicId, story: { moves, can } }: StoryProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const last = moves.at(-1);
  return (
    <>
      {can.takeBack && last && (
        <UndoBar
          message={t('forum:experiments.moved', { status: t(STATUS_NAMES[last.to]) })}
          action={links.experimentStatus(topicId)}
          fields={{ intent: 'take_back', move: String(last.id) }}
        />
      )}
      {can.tryToo && search.has(WITHDRAWN_PARAM) && (
        <UndoBar message={t('forum:experiments.trials.withdrawn')} action={links.experimentTrial(topicId)} fields={{ intent: 'start' }} />
      )}
    </>
  );
}

/** What became of an experiment: what one can do now, its steps with their dates, and who tries it too. */
export function ExperimentProgress({ topicId, story }: StoryProps) {
  const { moves, trials, can } = story;
  const canAct = can.move || can.tryToo || can.report;
  if (!canAct && moves.length === 0 && trials.length === 0) return null;
  return (
    <div className="experiment-story">
      {canAct && <Acts topicId={topicId} story={story} />}
      {moves.length > 0 && <Steps moves={moves} />}
      {trials.length > 0 && <TrialList topicId={topicId} trials={trials} />}
    </div>
  );
}

function Acts({ topicId, story: { moves, can } }: StoryProps) {
  const { t } = useWords();
  return (
    <div className="acts">
      {can.move && (
        <ButtonLink href={links.experimentStatus(topicId)}>
          {t(moves.length > 0 ? 'forum:experiments.move' : 'forum:experiments.sayHowFar')}
        </ButtonLink>
      )}
      {can.tryToo && (
        <form method="post" action={links.experimentTrial(topicId)}>
          <input type="hidden" name="intent" value="start" />
          <Button>{t('forum:experiments.trials.start')}</Button>
        </form>
      )}
      {can.report && <ButtonLink href={links.experimentTrial(topicId)}>{t('forum:experiments.trials.report')}</ButtonLink>}
    </div>
  );
}

function Steps({ moves }: { moves: MoveData[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t('forum:experiments.history')}</h2>
      <ol className="moves" role="list">
        {moves.map((move) => (
          <li key={move.id}>
            <span className="way">
              {move.from && (
                <>
                  <StatusChip status={move.from} />
                  <Icon name="arrow-right" />
                  <span className="vh">{t('forum:experiments.becomes')}</span>
                </>
              )}
              <StatusChip status={move.to} />
            </span>
            <span className="meta">
              <Time at={move.at} kind="date" /> · <a href={links.person(move.by.id)}>{move.by.name}</a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
