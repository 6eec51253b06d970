import type { SpaceCode } from '#db/codes';
import { links, postAnchor } from '~/shared/links';
import { replyQuery, spanOf } from './reply-pages';
import { DELETED_PARAM } from './undo-deletion';

type Place = { topicId: number; slug: string; position: number };

/** The address of a post on the page of its topic; `query` is added, as in `deleted=12`. */
export function placeOfPost({ topicId, slug, position }: Place, query?: string): string {
  const page = replyQuery(spanOf(position));
  const extra = query ? `${page ? '&' : '?'}${query}` : '';
  return `${links.topic({ id: topicId, slug })}${page}${extra}#${postAnchor(position)}`;
}

type Removal = Place & { postId: number; spaceCode: SpaceCode; topicGone: boolean };

/** Where one comes after deleting a post: its empty place, or the space when the topic left the lists with it. */
export function placeAfterDeletion(removal: Removal): string {
  const query = `${DELETED_PARAM}=${removal.postId}`;
  return removal.topicGone ? `${links.space(removal.spaceCode)}?${query}` : placeOfPost(removal, query);
}
