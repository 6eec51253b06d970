import { KIND_NAMES } from '~/organisations/kind-names';
import type { T } from '~/shared/i18n/translator';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import type { QueuedStory, ReviewQueue } from './review-queue.server';

/** Days after which a story has waited long. */
const LATE_DAYS = 7;

const GROUPS = [
  { name: 'fresh', key: 'case-studies:review.queue.fresh' },
  { name: 'again', key: 'case-studies:review.queue.again' },
  { name: 'withWriter', key: 'case-studies:review.queue.withWriter' },
] as const;

/** How many stories are in the queue. */
export function queueLength({ fresh, again, withWriter }: ReviewQueue): number {
  return fresh.length + again.length + withWriter.length;
}

/** The stories by what happens to them now, the longest waiting first; a group without any says so. */
export function QueueList({ queue, current }: { queue: ReviewQueue; current?: number }) {
  const { t } = useWords();
  return (
    <>
      {GROUPS.map(({ name, key }) => (
        <section key={name} aria-labelledby={`queue-${name}`}>
          <h3 id={`queue-${name}`}>
            {t(key)}
            <span className="count">
              {queue[name].length}
              <span className="vh"> {t('case-studies:review.queue.stories', { count: queue[name].length })}</span>
            </span>
          </h3>
          {queue[name].length === 0 ? <p className="small soft">{t('case-studies:review.queue.none')}</p> : <Stories stories={queue[name]} current={current} isWaiting={name !== 'withWriter'} />}
        </section>
      ))}
    </>
  );
}

type StoriesProps = { stories: QueuedStory[]; current: number | undefined; isWaiting: boolean };

function Stories({ stories, current, isWaiting }: StoriesProps) {
  const { t } = useWords();
  return (
    <ul role="list">
      {stories.map((story) => (
        <li key={story.id}>
          <a href={links.reviewCaseStudy(story.id)} aria-current={story.id === current ? 'page' : undefined}>
            <strong>{story.title}</strong>
            <span className="meta">
              {story.kind && (
                <>
                  {t(KIND_NAMES[story.kind])}
                  <br />
                </>
              )}
              <span className={isWaiting && story.days >= LATE_DAYS ? 'late' : undefined}>{whereItIs(t, story, isWaiting)}</span>
              {story.decision !== null && (
                <>
                  <br />
                  {t('case-studies:review.queue.decided')}
                </>
              )}
              {story.assignedTo && story.decision === null && (
                <>
                  <br />
                  {t('case-studies:review.queue.takenBy', { name: story.assignedTo.name })}
                </>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function whereItIs(t: T, { days, version, openRemarks }: QueuedStory, isWaiting: boolean): string {
  const number = t('case-studies:review.version', { n: version });
  if (!isWaiting) {
    const since = days === 0 ? t('case-studies:review.queue.today') : t('case-studies:review.queue.days', { count: days });
    return openRemarks === 0 ? capitalised(since) : `${t('case-studies:review.queue.open', { count: openRemarks })}, ${since}`;
  }
  const waits = waitingWords(t, days);
  return version > 1 ? `${number}, ${waits.toLocaleLowerCase()}` : waits;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** "Wacht 9 dagen"; of one that came today that it did. */
export function waitingWords(t: T, days: number): string {
  return days === 0 ? t('case-studies:review.queue.inToday') : t('case-studies:review.queue.waits', { count: days });
}
