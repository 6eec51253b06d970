import { useSearchParams } from '@remix-run/react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { UndoBar } from '~/shared/ui/undo-bar';
import type { PostData } from '../forum-data';

/** The part of an address that says which post was just deleted. */
export const DELETED_PARAM = 'deleted';

/** After a deletion, on the page of its topic: when the deleted post is among these and this reader may put it back. */
export function UndoDeletion({ posts }: { posts: Pick<PostData, 'id' | 'position' | 'can'>[] }) {
  const [search] = useSearchParams();
  const deleted = posts.find((post) => String(post.id) === search.get(DELETED_PARAM));
  return deleted?.can.restore ? <UndoDeletionOf postId={deleted.id} isReply={deleted.position > 0} /> : null;
}

/** Says that a post was deleted, and takes it back; `postId` is what `findUndo` found. */
export function UndoDeletionOf({ postId, isReply = false }: { postId: number | null; isReply?: boolean }) {
  const { t } = useWords();
  if (postId === null) return null;
  const message = t(isReply ? 'forum:deletion.doneReply' : 'forum:deletion.done');
  return <UndoBar message={message} action={links.deletion(postId)} fields={{ intent: 'undo' }} />;
}
