import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Icon } from '~/shared/ui/icon';
import { Notice } from '~/shared/ui/notice';
import { MAIN_ID } from '~/shared/ui/page';
import { ChangesTab } from './changes-tab';
import { MessageForm, MessageList } from './conversation';
import { DecisionNotice } from './decision-notice';
import { DecisionForm } from './decision-panel';
import { queueLength, QueueList } from './queue-list';
import type { ReviewData, ReviewTab } from './review-data';
import { ReviewHead } from './review-head';
import type { ReviewQueue } from './review-queue.server';
import { StoryTab } from './story-tab';

type ReviewPageProps = { review: ReviewData; tab: ReviewTab; queue: ReviewQueue };

/** A story to judge: the queue beside it, what it says and what changed, and what is decided. */
export function ReviewPage({ review, tab, queue }: ReviewPageProps) {
  const { values } = useAnswer();
  // A form that was refused is shown again, in whatever tab it was.
  const shown = values.intent === 'message' ? 'conversation' : values.intent === 'remark' ? 'story' : tab;
  return (
    <main id={MAIN_ID} tabIndex={-1} className="bare">
      <div className="review">
        <QueueBeside queue={queue} current={review.id} />
        <article className="dossier" aria-labelledby="story-title">
          <ReviewHead review={review} tab={shown} />
          <Refusal />
          {shown === 'story' && <StoryTab review={review} />}
          {shown === 'changes' && <ChangesTab review={review} />}
          {shown === 'conversation' && <Conversation review={review} />}
        </article>
        <aside className="review-panel" aria-labelledby="panel-title">
          <Panel review={review} />
        </aside>
      </div>
    </main>
  );
}

function QueueBeside({ queue, current }: { queue: ReviewQueue; current: number }) {
  const { t } = useWords();
  const count = queueLength(queue);
  return (
    <nav className="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">
        <a href={links.reviewQueue()}>{t('case-studies:review.queue.title')}</a>
      </h2>
      <p className="small soft num">{t('case-studies:review.queue.lead', { count })}</p>
      <details className="queue-list">
        <summary>
          <Icon name="menu" />
          {t('case-studies:review.queue.choose')}
          <span className="count">{count}</span>
        </summary>
        <div>
          <QueueList queue={queue} current={current} />
        </div>
      </details>
    </nav>
  );
}

/** What was wrong with a button or a remark; the other forms show it themselves. */
function Refusal() {
  const { errors, values } = useAnswer();
  const { t } = useWords();
  if (values.intent === 'decide' || values.intent === 'message') return null;
  const labels = { passage: t('case-studies:review.remark.passage'), remark: t('case-studies:review.remark.text') };
  const ids = { passage: `passage-${values.field}`, remark: `remark-${values.field}` };
  return <ErrorSummary errors={errors} labels={labels} ids={ids} />;
}

function Panel({ review }: { review: ReviewData }) {
  const { t } = useWords();
  if (review.decision) return <DecisionNotice review={review} decision={review.decision} />;
  if (review.can.decide) return <DecisionForm review={review} />;
  return (
    <>
      <h2 id="panel-title">{t('case-studies:review.decide.title')}</h2>
      <Notice>{t('case-studies:review.decide.notNow')}</Notice>
    </>
  );
}

function Conversation({ review: { id, messages, can, submissionKey } }: { review: ReviewData }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="conversation-title">
      <h2 className="vh" id="conversation-title">
        {t('case-studies:review.talk.title')}
      </h2>
      <MessageList messages={messages} />
      {can.talk && <MessageForm action={links.reviewCaseStudy(id, 'conversation')} submissionKey={submissionKey} toWriters />}
    </section>
  );
}
