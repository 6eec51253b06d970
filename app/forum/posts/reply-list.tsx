import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { COMPOSER_ID } from './reply-composer';
import { AcceptedReply, Reply } from './reply-view';
import { placeInTopic } from './post-place';
import { REPLIES_PER_PAGE } from './reply-pages';
import type { TopicPageData } from '../topics/topic-page-data.server';

/** The conversation: the chosen answer, one page of replies, and the way to the pages beside it. */
export function ReplyList({ data }: { data: TopicPageData }) {
  const { t } = useWords();
  const { topic, accepted, replies, can } = data;
  // Shown on top as well, it would stand twice directly below each other.
  const standsFirst = accepted !== null && replies[0]?.id === accepted.id;
  return (
    <section className="section" aria-labelledby="replies-title">
      <div className="section-head">
        <h2 id="replies-title">
          {topic.replyCount > 0 ? t('forum:topic.replies', { count: topic.replyCount }) : t('forum:topic.noReplies')}
        </h2>
        {can.reply && <a href={`#${COMPOSER_ID}`}>{t('forum:topic.toComposer')}</a>}
      </div>
      {accepted && !standsFirst && <AcceptedReply reply={accepted} topic={topic} href={placeInTopic(topic, accepted.position)} />}
      {replies.map((reply) => (
        <Reply key={reply.id} reply={reply} topic={topic} mayReply={can.reply} isFramed={standsFirst && reply.id === accepted?.id} />
      ))}
      <ReplyPager data={data} />
      {data.isUnread && <MarkReadForm data={data} />}
    </section>
  );
}

function ReplyPager({ data: { topic, span } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (topic.lastPosition <= REPLIES_PER_PAGE) return null;
  const hasLater = span.to < topic.lastPosition;
  return (
    <nav className="pager" aria-label={t('forum:topic.pages')}>
      {span.from > 1 ? (
        <ButtonLink href={placeInTopic(topic, span.from - REPLIES_PER_PAGE)} icon="arrow-left" rel="prev">
          {t('forum:topic.earlier')}
        </ButtonLink>
      ) : (
        <span />
      )}
      <p className="meta">{t('forum:topic.span', { from: span.from, to: span.to, last: topic.lastPosition })}</p>
      {hasLater ? (
        <ButtonLink href={placeInTopic(topic, span.to + 1)} iconAfter="arrow-right" rel="next">
          {t('forum:topic.later')}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** For who has no script: with it, reading marks itself (use-read-mark.ts). */
function MarkReadForm({ data: { topic, span } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (useHydrated()) return null;
  return (
    <form method="post" action={links.readMark(topic.id)}>
      <input type="hidden" name="position" value={span.to} />
      <Button variant="quiet" small name="next" value="topic">
        {t('forum:topic.markRead')}
      </Button>
    </form>
  );
}
