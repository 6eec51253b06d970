import { LegFields } from '~/shapes/leg-fields';
import { useWords } from '~/shared/i18n/words-context';
import { links, postAnchor } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { Summary30 } from '~/shared/ui/summary30';
import { ExperimentProgress, ExperimentUndo } from '../experiments/experiment-story';
import { SPACE_NAMES } from '../names';
import { PostActions, RestoreForm } from '../posts/post-actions';
import { PostBody } from '../posts/post-body';
import { ReplyList } from '../posts/reply-list';
import { ReplyComposer } from '../posts/reply-composer';
import { replyQuery, spanOf } from '../posts/reply-pages';
import { TopicHead } from './topic-head';
import type { TopicPageData } from './topic-page-data.server';
import { TopicSide } from './topic-side';
import { UndoDeletion } from '../posts/undo-deletion';
import { useReadMark } from './use-read-mark';
import type { WritingStart } from '../writing';

export type TopicPageProps = {
  data: TopicPageData;
  /** What the composer begins with; null for who cannot answer here. */
  writing: WritingStart | null;
};

/** A topic with one page of its replies. */
export function TopicPage({ data, writing }: TopicPageProps) {
  const { t } = useWords();
  const { topic, span, isUnread } = data;
  useReadMark({ topicId: topic.id, isUnread, lastShown: span.to });
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t(SPACE_NAMES[topic.spaceCode]), href: links.space(topic.spaceCode) },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      {data.story && <ExperimentUndo topicId={topic.id} story={data.story} />}
      <UndoDeletion posts={data.opening ? [data.opening, ...data.replies] : data.replies} />
      <div className="topic">
        <div>
          <article id={postAnchor(0)} aria-labelledby="topic-title">
            <TopicHead topic={topic} status={data.status} minutes={data.minutes} editedAt={data.opening?.editedAt ?? null} />
            <LeftOffNotice data={data} />
            <Opening data={data} />
          </article>
          {data.story && <ExperimentProgress topicId={topic.id} story={data.story} />}
          <ReplyList data={data} />
          <ReplyPlace data={data} writing={writing} />
        </div>
        <TopicSide data={data} />
      </div>
    </Page>
  );
}

function LeftOffNotice({ data: { topic, leftOff } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (!leftOff) return null;
  const { position, count } = leftOff;
  return (
    <div className="my-6">
      <Notice>
        <a href={`${links.topic(topic)}${replyQuery(spanOf(position))}#${postAnchor(position)}`}>
          {t('forum:topic.leftOff', { position, count })}
        </a>
      </Notice>
    </div>
  );
}

function Opening({ data }: { data: TopicPageData }) {
  const { t } = useWords();
  const { topic, opening, legs, tags, can } = data;
  if (!opening || opening.isDeleted) {
    return (
      <div className="mt-6">
        <Notice>
          <p>{t(topic.isDeleted ? 'forum:topic.deletedTopic' : 'forum:topic.deletedOpening')}</p>
          {opening && <RestoreForm post={opening} />}
        </Notice>
      </div>
    );
  }
  return (
    <>
      {topic.summary && <Summary30 text={topic.summary} />}
      {legs && <LegFields {...legs} lang={topic.language} />}
      {opening.html && (
        <div className="mt-8">
          <h2 className="vh">{t('forum:topic.opening')}</h2>
          <PostBody html={opening.html} lang={topic.language} />
        </div>
      )}
      {tags.length > 0 && (
        <ul className="row mt-6" role="list" aria-label={t('forum:topic.tags')}>
          {tags.map((tag) => (
            <li key={tag.slug}>
              <a className="chip" href={`${links.space(topic.spaceCode)}?tag=${encodeURIComponent(tag.slug)}`}>
                {tag.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <PostActions post={opening} topicId={topic.id} isAccepted={false} mayReply={can.reply} />
    </>
  );
}

/** Where the answer is written, or the reason why that cannot be done here. */
function ReplyPlace({ data, writing }: TopicPageProps) {
  const { t } = useWords();
  const { topic, can } = data;
  if (writing) return <ReplyComposer topicId={topic.id} writing={writing} />;
  if (topic.isClosed) return <p className="section soft">{t('forum:topic.closedForReplies')}</p>;
  if (!can.signIn) return null;
  return (
    <p className="section soft">
      {t('forum:topic.signInToReply')} <a href={links.signIn(links.topic(topic))}>{t('forum:topic.signIn')}</a>{' '}
      {t('forum:topic.orJoin')}
    </p>
  );
}
