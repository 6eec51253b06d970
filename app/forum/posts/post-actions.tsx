import { REACTION_KINDS } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import type { PostData } from '../forum-data';
import { REACTION_NAMES } from '../names';
import { QuoteLink } from './quote-link';
import { OPENING_POSITION } from './reply-pages';

type ActionsProps = {
  post: PostData;
  topicId: number;
  /** The answer that was chosen; its button takes the choice back. */
  isAccepted: boolean;
  mayReply: boolean;
};

/** What can be done with a post, one word each: react, quote, edit, delete, choose as the answer. */
export function PostActions({ post, topicId, isAccepted, mayReply }: ActionsProps) {
  const { t } = useWords();
  const isOpening = post.position === OPENING_POSITION;
  return (
    <div className="reactions">
      {post.can.react ? <ReactionForm post={post} /> : <ReactionCounts post={post} />}
      {mayReply && <QuoteLink topicId={topicId} postId={post.id} />}
      {post.can.edit && (
        <a className="reaction link" href={isOpening ? links.editTopic(topicId) : links.editPost(post.id)}>
          {t('forum:topic.edit')}
        </a>
      )}
      {post.editedAt && (
        <a className="reaction link" href={isOpening ? links.topicHistory(topicId) : links.postHistory(post.id)}>
          {t('forum:topic.history')}
        </a>
      )}
      {post.can.delete && (
        <a className="reaction link" href={links.deletion(post.id)}>
          {t('forum:topic.delete')}
        </a>
      )}
      {post.can.accept && <AcceptForm postId={post.id} topicId={topicId} isAccepted={isAccepted} />}
    </div>
  );
}

/** The three words as buttons; a second press takes one back. */
function ReactionForm({ post }: { post: PostData }) {
  const { t } = useWords();
  return (
    <div className="contents" role="group" aria-label={t('forum:reactions.label')}>
      {REACTION_KINDS.map((kind) => {
        const isMine = post.mine.includes(kind);
        return (
          <form key={kind} method="post" action={links.reactions(post.id)} data-keep-scroll>
            <input type="hidden" name="kind" value={kind} />
            <button className="reaction" name="on" value={isMine ? 'false' : 'true'} aria-pressed={isMine}>
              {t(REACTION_NAMES[kind])} {post.reactions[kind] > 0 && <b>{post.reactions[kind]}</b>}
            </button>
          </form>
        );
      })}
    </div>
  );
}

/** The same as text, for who cannot react: a visitor, and whoever wrote the post. */
function ReactionCounts({ post }: { post: PostData }) {
  const { t } = useWords();
  const given = REACTION_KINDS.filter((kind) => post.reactions[kind] > 0);
  if (given.length === 0) return null;
  return (
    <p className="meta">
      <span className="vh">{t('forum:reactions.counts')}: </span>
      {given.map((kind, index) => (
        <span key={kind} className="nb">
          {index > 0 && ' · '}
          {t(REACTION_NAMES[kind])} <b>{post.reactions[kind]}</b>
        </span>
      ))}
    </p>
  );
}

function AcceptForm({ postId, topicId, isAccepted }: { postId: number; topicId: number; isAccepted: boolean }) {
  const { t } = useWords();
  return (
    <form method="post" action={links.acceptedAnswer(topicId)}>
      <input type="hidden" name="post" value={postId} />
      <button className="reaction link" name="intent" value={isAccepted ? 'withdraw' : 'accept'}>
        {t(isAccepted ? 'forum:topic.withdraw' : 'forum:topic.accept')}
      </button>
    </form>
  );
}

/** "Zet terug", for who may. */
export function RestoreForm({ post }: { post: PostData }) {
  const { t } = useWords();
  if (!post.can.restore) return null;
  return (
    <form method="post" action={links.deletion(post.id)}>
      <input type="hidden" name="intent" value="undo" />
      <button className="reaction link">{t('forum:topic.restore')}</button>
    </form>
  );
}
