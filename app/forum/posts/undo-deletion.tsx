import { useSearchParams } from '@remix-run/react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { UndoBar } from '~/shared/ui/undo-bar';
import type { PostData } from '../forum-data';

/** The part of an address that says which post was just deleted. */
export const DELETED_PARAM = 'deleted';

/** After a deletion, on the page of its topic: when the deleted post is among these and this reader may put it back. */
export function UndoDeletion({ posts }: { posts: Pick<PostData, 'id' | 'can'>[] }) {
  const [search] = useSearchParams();
  const deleted = posts.find((post) => String(post.id) === search.get(DELETED_PARAM));
  return deleted?.can.restore ? <UndoDeletionOf postId={deleted.id} /> : null;
}

/** Says that a post was deleted, and takes it back; `postId` is what `findUndo` found. */
export function UndoDeletionOf({ postId }: { postId: number | null }) {
  const { t } = useWords();
  if (postId === null) return null;
  return <UndoBar message={t('forum:deletion.done')} action={links.deletion(postId)} fields={{ intent: 'undo' }} />;
}
