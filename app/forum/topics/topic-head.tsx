import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import type { Status } from '../experiments/experiment-moves';
import { StatusChip } from '../experiments/status-chip';
import { authorWords } from '../people/author-words';
import type { TopicData } from '../forum-data';
import { DISCIPLINE_NAMES } from '../names';

/** Minutes: below it, reading takes no planning. */
const WORTH_SAYING = 2;

type TopicHeadProps = { topic: TopicData; status: Status; minutes: number; editedAt: number | null };

/** What a topic is: its state, its title, who wrote it and how long reading takes. */
export function TopicHead({ topic, status, minutes, editedAt }: TopicHeadProps) {
  const { t } = useWords();
  const words = authorWords(topic.author, t);
  return (
    <header className="topic-head">
      <TopicChips topic={topic} status={status} />
      <h1 id="topic-title" lang={topic.language}>
        {topic.title}
      </h1>
      <div className="byline">
        <Avatar name={topic.author.name} id={topic.author.id} pictureName={topic.author.pictureName} />
        <p>
          <strong>
            <a className="text-ink decoration-line-strong" href={links.person(topic.author.id)}>{topic.author.name}</a>
          </strong>
          <span className="small soft">
            {words}
            {words && <br />}
            <Time at={topic.createdAt} />
            {minutes >= WORTH_SAYING && <> · {t('forum:topic.minutes', { count: minutes })}</>}
            {editedAt && (
              <>
                {' · '}
                {t('forum:topic.edited')} <Time at={editedAt} />
              </>
            )}
          </span>
        </p>
      </div>
    </header>
  );
}

function TopicChips({ topic, status }: Pick<TopicHeadProps, 'topic' | 'status'>) {
  const { t } = useWords();
  const facts = [
    topic.discipline && t(DISCIPLINE_NAMES[topic.discipline]),
    topic.teachingForm && t(TEACHING_FORM_NAMES[topic.teachingForm]),
  ].filter(Boolean);
  const isSolved = topic.acceptedPostId !== null;
  if (facts.length === 0 && !status && !isSolved && !topic.isPinned && !topic.isClosed) return null;
  return (
    <div className="row">
      {status && <StatusChip status={status} />}
      {topic.isPinned && <Chip icon="pin">{t('forum:list.pinned')}</Chip>}
      {isSolved && (
        <Chip kind="ok" icon="check">
          {t('forum:list.solved')}
        </Chip>
      )}
      {topic.isClosed && <Chip icon="lock">{t('forum:list.closed')}</Chip>}
      {facts.length > 0 && <span className="small soft">{facts.join(' · ')}</span>}
    </div>
  );
}
