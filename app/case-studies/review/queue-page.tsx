import { useWords } from '~/shared/i18n/words-context';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { queueLength, QueueList } from './queue-list';
import type { ReviewQueue } from './review-queue.server';

/** The stories that wait for a moderator, by themselves. */
export function QueuePage({ queue }: { queue: ReviewQueue }) {
  const { t } = useWords();
  const count = queueLength(queue);
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('case-studies:review.queue.title')}</h1>
          <p>{t('case-studies:review.queue.lead', { count })}</p>
        </div>
      </header>
      {count === 0 ? (
        <EmptyState level={2} title={t('case-studies:review.queue.empty.title')} text={t('case-studies:review.queue.empty.text')} />
      ) : (
        <div className="queue queue-wide">
          <QueueList queue={queue} />
        </div>
      )}
    </Page>
  );
}
