import { useWords } from '~/shared/i18n/words-context';
import { links, postAnchor } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { authorWords } from '../people/author-words';
import type { PostData, TopicData } from '../forum-data';
import { PostActions, RestoreForm } from './post-actions';
import { PostBody } from './post-body';

type ReplyProps = {
  reply: PostData;
  topic: TopicData;
  mayReply: boolean;
  /** In the frame of the accepted answer, when it stands on top by itself. */
  isFramed?: boolean;
};

/** One reply in its place in the conversation. */
export function Reply({ reply, topic, mayReply, isFramed = false }: ReplyProps) {
  const { t } = useWords();
  if (reply.isDeleted) return <DeletedReply reply={reply} />;
  const isAccepted = reply.id === topic.acceptedPostId;
  const label = t('forum:topic.replyBy', { n: reply.position, name: reply.author.name });
  return (
    <article
      className={isFramed ? 'reply reply-accepted' : 'reply'}
      id={postAnchor(reply.position)}
      data-position={reply.position}
      aria-label={label}
    >
      {isAccepted && <AcceptedFlag />}
      <ReplyWords reply={reply} topic={topic} />
      <PostActions post={reply} topicId={topic.id} isAccepted={isAccepted} mayReply={mayReply} />
    </article>
  );
}

/** The chosen answer on top of the conversation, with the way to its place. */
export function AcceptedReply({ reply, topic, href }: { reply: PostData; topic: TopicData; href: string }) {
  const { t } = useWords();
  return (
    <article className="reply reply-accepted" aria-label={t('forum:topic.acceptedBy', { name: reply.author.name })}>
      <AcceptedFlag />
      <ReplyWords reply={reply} topic={topic} />
      <div className="reactions">
        <a className="reaction link" href={href}>
          {t('forum:topic.acceptedWhere')}
        </a>
      </div>
    </article>
  );
}

function AcceptedFlag() {
  const { t } = useWords();
  return (
    <p className="flag col-span-full mb-3">
      <Chip kind="ok" icon="check">
        {t('forum:topic.accepted')}
      </Chip>
    </p>
  );
}

function ReplyWords({ reply, topic }: Pick<ReplyProps, 'reply' | 'topic'>) {
  const { t } = useWords();
  const { author } = reply;
  return (
    <>
      <Avatar name={author.name} id={author.id} pictureName={author.pictureName} />
      <p className="reply-head">
        <strong>
          <a className="text-ink decoration-line-strong" href={links.person(author.id)}>
            {author.name}
          </a>
        </strong>{' '}
        <span className="soft">{authorWords(author, t)}</span>
        <br />
        <span className="meta">
          <a className="inline-block py-1 text-current decoration-line-strong" href={links.post(reply.id)} title={t('forum:topic.permalink')} rel="bookmark">
            <Time at={reply.createdAt} />
          </a>
          {reply.editedAt && <> · {t('forum:topic.edited')}</>}
        </span>
      </p>
      <PostBody html={reply.html} lang={topic.language} />
    </>
  );
}

/** Keeps the place of a deleted reply, so that the answers to it stay readable. */
function DeletedReply({ reply }: { reply: PostData }) {
  const { t } = useWords();
  return (
    <article
      className="reply"
      id={postAnchor(reply.position)}
      data-position={reply.position}
      aria-label={t('forum:topic.deletedReplyAt', { n: reply.position })}
    >
      <span />
      <div className="row">
        <p className="meta">{t('forum:topic.deletedReply')}</p>
        <RestoreForm post={reply} />
      </div>
    </article>
  );
}
