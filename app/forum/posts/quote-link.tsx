import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { MAX_PASSAGE } from './quoted-words';

/** "Citeer": leads to the composer with the post quoted; with script, with the words of it that are selected. */
export function QuoteLink({ topicId, postId }: { topicId: number; postId: number }) {
  const { t } = useWords();
  const aim = (link: HTMLAnchorElement) => {
    link.href = links.reply(topicId, postId, selectedPassage(link.closest('article')));
  };
  return (
    <a
      className="reaction link"
      href={links.reply(topicId, postId)}
      // Pressing takes a selection away before the click comes.
      onPointerDown={(event) => aim(event.currentTarget)}
      onClick={(event) => {
        const byKey = event.detail === 0;
        if (byKey) aim(event.currentTarget);
      }}
    >
      {t('forum:topic.quote')}
    </a>
  );
}

/** What is selected of the post in this article; `undefined` when that is nothing, or goes beyond it. */
function selectedPassage(article: Element | null): string | undefined {
  const selection = window.getSelection();
  const body = article?.querySelector('.post-body');
  if (!selection || selection.isCollapsed || !body) return undefined;
  const isInside = body.contains(selection.anchorNode) && body.contains(selection.focusNode);
  const text = isInside ? selection.toString().trim().slice(0, MAX_PASSAGE) : '';
  return text === '' ? undefined : text;
}
