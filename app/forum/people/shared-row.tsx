import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Glyph } from '~/shared/ui/glyph';
import { Time } from '~/shared/ui/time';
import type { SharedRowData } from '../forum-data';
import { ONE_OF_SPACE, SPACE_NAMES } from '../names';
import { OPENING_POSITION } from '../posts/reply-pages';
import { ReplyCount } from '../lists/topic-row';

type SharedRowProps = {
  row: SharedRowData;
  /** Names the author: on a page that is not theirs alone. */
  showAuthor?: boolean;
};

/** One thing that somebody shared: a topic, or a reply by the title of its topic. */
export function SharedRow({ row, showAuthor = false }: SharedRowProps) {
  const { t } = useWords();
  const isReply = row.position !== OPENING_POSITION;
  return (
    <article className="topic-row">
      <Glyph space={row.spaceCode} small />
      <div>
        <h3>
          <a href={isReply ? links.post(row.postId) : links.topic({ id: row.topicId, slug: row.slug })}>
            <SharedTitle row={row} />
          </a>
        </h3>
        <p className="meta">
          {showAuthor && (
            <>
              {row.authorName}
              {' · '}
            </>
          )}
          {t(isReply ? SPACE_NAMES[row.spaceCode] : ONE_OF_SPACE[row.spaceCode])}
          <span className="sep"> · </span>
          <span className="nb">
            <Time at={row.createdAt} />
          </span>
        </p>
      </div>
      <p className="replies meta">
        <ReplyCount count={row.replyCount} />
      </p>
    </article>
  );
}

function SharedTitle({ row }: { row: SharedRowData }) {
  const { t } = useWords();
  if (row.position === OPENING_POSITION) return <>{row.title}</>;
  return <>{t(row.isAccepted ? 'forum:person.accepted' : 'forum:person.replyIn', { title: row.title })}</>;
}
