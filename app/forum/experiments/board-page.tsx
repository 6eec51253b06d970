import type { ExperimentStatus } from '#db/codes';
import { formatNumber } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { NEW_IN_SPACE, ORGANISATION_KIND_NAMES } from '../names';
import { SpaceHead } from '../spaces/space-head';
import type { BoardCard, BoardColumn } from './board-queries.server';
import { StatusChip } from './status-chip';
import { onBoardKey } from './board-keys';
import { ViewTabs } from './view-tabs';

export type BoardPageProps = { columns: BoardColumn[]; mayPost: boolean };

/** The experiments by status: columns side by side, or below each other on a phone. */
export function BoardPage({ columns, mayPost }: BoardPageProps) {
  const { t } = useWords();
  const hasKeys = useHydrated();
  return (
    <Page>
      <SpaceHead code="experiments">
        {mayPost && (
          <div className="acts">
            <ButtonLink variant="primary" icon="plus" href={links.newTopic('experiments')}>
              {t(NEW_IN_SPACE.experiments)}
            </ButtonLink>
          </div>
        )}
      </SpaceHead>
      <ViewTabs current="board" />
      <JumpList columns={columns} />
      {hasKeys && <p className="board-help meta">{t('forum:experiments.board.keys')}</p>}
      {/* The keys only add to what its links do by themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="board" onKeyDown={(event) => onBoardKey(event.nativeEvent, event.currentTarget)}>
        {columns.map((column) => (
          <Column key={column.status} column={column} />
        ))}
      </div>
    </Page>
  );
}

/** On a phone: straight to a column. */
function JumpList({ columns }: Pick<BoardPageProps, 'columns'>) {
  const { t } = useWords();
  return (
    <nav className="board-jump" aria-label={t('forum:experiments.board.jump')}>
      <ul role="list">
        {columns.map(({ status, count }) => (
          <li key={status}>
            <a href={`#column-${status}`}>
              <StatusChip status={status} /> <Count count={count} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ count }: { count: number }) {
  const { t, language } = useWords();
  return (
    <>
      <span className="n" aria-hidden="true">
        {formatNumber(count, language)}
      </span>
      <span className="vh">{t('forum:spaces.count.experiments', { count })}</span>
    </>
  );
}

const EMPTY: Record<ExperimentStatus, string> = {
  idea: 'forum:experiments.board.empty.idea',
  running: 'forum:experiments.board.empty.running',
  evaluated: 'forum:experiments.board.empty.evaluated',
  scaled_up: 'forum:experiments.board.empty.scaledUp',
  stopped: 'forum:experiments.board.empty.stopped',
};

function Column({ column: { status, count, cards } }: { column: BoardColumn }) {
  const { t } = useWords();
  const id = `column-${status}`;
  return (
    <section id={id} className="board-column" aria-labelledby={`${id}-title`} data-column>
      <h2 id={`${id}-title`}>
        <StatusChip status={status} /> <Count count={count} />
      </h2>
      {cards.length === 0 && <p className="board-empty">{t(EMPTY[status])}</p>}
      {cards.length > 0 && (
        <ul role="list">
          {cards.map((card) => (
            <Card key={card.row.id} card={card} />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <p className="board-rest">
          <a href={`${links.space('experiments')}?status=${status}`}>{t('forum:experiments.board.all', { count })}</a>
        </p>
      )}
    </section>
  );
}

function Card({ card: { row, mayMove } }: { card: BoardCard }) {
  const { t } = useWords();
  const { author, experiment } = row;
  return (
    <li className="board-card" data-card>
      <h3>
        <a href={links.topic(row)} data-card-link>
          {row.title}
        </a>
      </h3>
      {row.summary && <p className="gist">{row.summary}</p>}
      <p className="meta">
        {author.organisationKind ? t(ORGANISATION_KIND_NAMES[author.organisationKind]) : author.name}
        {experiment && (
          <>
            <br />
            {t('forum:experiments.board.since')} <Time at={experiment.since} />
          </>
        )}
        {experiment && experiment.trialCount > 0 && (
          <>
            <br />
            {t('forum:experiments.trials.count', { count: experiment.trialCount })}
          </>
        )}
      </p>
      {mayMove && (
        <a className="board-move" href={links.experimentStatus(row.id)} data-card-move>
          {t('forum:experiments.board.move')}
          <span className="vh"> {row.title}</span>
        </a>
      )}
    </li>
  );
}
