import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import type { TopicLink } from '../forum-data';
import { OPENING_POSITION } from './reply-pages';
import { TopicCrumbs } from './reply-page';

export type DeletionData = {
  postId: number;
  position: number;
  topic: TopicLink;
  authorName: string;
  /** The first words of the post, so that it is clear which one goes. */
  excerpt: string;
  /** Replies that stay when the post goes. */
  replyCount: number;
};

/** Asks once more before a post is deleted, and says what that does. */
export function DeletionPage({ postId, position, topic, authorName, excerpt, replyCount }: DeletionData) {
  const { t } = useWords();
  const isOpening = position === OPENING_POSITION;
  const whatHappens = replyCount > 0 ? 'forum:deletion.keepsReplies' : 'forum:deletion.wholeTopic';
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <header className="page-head">
        <div>
          <h1>{t(isOpening ? 'forum:deletion.titleOpening' : 'forum:deletion.titleReply')}</h1>
          <p>{t(isOpening ? whatHappens : 'forum:deletion.keepsPlace', { count: replyCount })}</p>
        </div>
      </header>
      <blockquote className="quote">
        <cite>{isOpening ? topic.title : t('forum:reply.wrote', { name: authorName })}</cite>
        {excerpt}
      </blockquote>
      <form className="confirm" method="post" action={links.deletion(postId)}>
        <p className="soft">{t('forum:deletion.canUndo')}</p>
        <div className="actions">
          <Button variant="danger">{t('forum:deletion.confirm')}</Button>
          <ButtonLink variant="quiet" href={links.post(postId)}>
            {t('forum:deletion.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
