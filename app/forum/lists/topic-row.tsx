import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { daysBetween, formatNumber } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Chip } from '~/shared/ui/chip';
import { Glyph } from '~/shared/ui/glyph';
import { Time } from '~/shared/ui/time';
import { authorWords } from '../people/author-words';
import { StatusChip } from '../experiments/status-chip';
import type { TopicRowData } from '../forum-data';
import { DISCIPLINE_NAMES } from '../names';

type RowProps = { row: TopicRowData };

/** "7 antwoorden", the number above the word. */
export function ReplyCount({ count }: { count: number }) {
  const { t, language } = useWords();
  return (
    <>
      <b className={count === 0 ? 'zero' : undefined}>{formatNumber(count, language)}</b> {t('forum:list.replies', { count })}
    </>
  );
}

/** A topic in a short list of the newest: the sign of its space, title, who and when it was opened. */
export function TopicRow({ row }: RowProps) {
  const { t } = useWords();
  return (
    <article className="topic-row">
      <Glyph space={row.spaceCode} small />
      <div>
        <h3>
          <a href={links.topic(row)}>{row.title}</a>
        </h3>
        <p className="meta">
          {authorWords(row.author, t) || row.author.name}
          <span className="sep"> · </span>
          <span className="nb">
            <Time at={row.createdAt} />
          </span>
          <News row={row} />
        </p>
      </div>
      <p className="replies meta">
        <ReplyCount count={row.replyCount} />
      </p>
    </article>
  );
}

/** A question that nobody answered yet, with how long it waits. */
export function WaitingRow({ row }: RowProps) {
  const { t, timeZone } = useWords();
  const days = daysBetween(row.createdAt, undefined, timeZone);
  return (
    <article className="topic-row plain">
      <div>
        <h3>
          <a href={links.topic(row)}>{row.title}</a>
        </h3>
        <p className="meta">
          {authorWords(row.author, t) || row.author.name}
          <span className="sep"> · </span>
          <span className="nb" suppressHydrationWarning>
            {days < 1 ? t('forum:list.waiting.today') : t('forum:list.waiting.days', { count: days })}
          </span>
        </p>
      </div>
    </article>
  );
}

function News({ row }: RowProps) {
  const { t } = useWords();
  if (!row.isNew && row.newReplies === 0) return null;
  return (
    <>
      <span className="sep"> · </span>
      <span className="new">{row.isNew ? t('forum:list.isNew') : t('forum:list.newReplies', { count: row.newReplies })}</span>
    </>
  );
}

/** A topic in the list of its space, with its summary. */
export function TopicListRow({ row }: RowProps) {
  const { t } = useWords();
  const facts = [
    row.discipline && t(DISCIPLINE_NAMES[row.discipline]),
    row.teachingForm && t(TEACHING_FORM_NAMES[row.teachingForm]),
    authorWords(row.author, t) || row.author.name,
    row.experiment && row.experiment.trialCount > 0 && t('forum:experiments.trials.count', { count: row.experiment.trialCount }),
  ];
  return (
    <article className="exp-row">
      <div className="top">
        <RowChips row={row} />
        <span className="meta">
          {t(row.replyCount > 0 ? 'forum:list.updated' : 'forum:list.posted')} <Time at={row.lastActivityAt} />
        </span>
      </div>
      <h3>
        <a href={links.topic(row)}>{row.title}</a>
      </h3>
      {row.summary && <p className="gist">{row.summary}</p>}
      <p className="meta">{facts.filter(Boolean).join(' · ')}</p>
      <p className="replies">
        <ReplyCount count={row.replyCount} />
      </p>
    </article>
  );
}

function RowChips({ row }: RowProps) {
  const { t } = useWords();
  return (
    <>
      {row.experiment && <StatusChip status={row.experiment.status} />}
      {row.isPinned && <Chip icon="pin">{t('forum:list.pinned')}</Chip>}
      {row.isSolved && (
        <Chip kind="ok" icon="check">
          {t('forum:list.solved')}
        </Chip>
      )}
      {row.isClosed && <Chip icon="lock">{t('forum:list.closed')}</Chip>}
      {row.isNew && <Chip kind="info">{t('forum:list.isNew')}</Chip>}
      {row.newReplies > 0 && <Chip kind="info">{t('forum:list.newReplies', { count: row.newReplies })}</Chip>}
    </>
  );
}
