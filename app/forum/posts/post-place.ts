import type { SpaceCode } from '#db/codes';
import { links, postAnchor } from '~/shared/links';
import { replyQuery, spanOf } from './reply-pages';
import { DELETED_PARAM } from './undo-deletion';

/** The address of a position in a topic, on the page of replies that holds it. */
export function placeInTopic(topic: { id: number; slug: string }, position: number, query?: string): string {
  const page = replyQuery(spanOf(position));
  const extra = query ? `${page ? '&' : '?'}${query}` : '';
  return `${links.topic(topic)}${page}${extra}#${postAnchor(position)}`;
}

type Place = { topicId: number; slug: string; position: number };

/** The address of a post on the page of its topic; `query` is added, as in `deleted=12`. */
export function placeOfPost({ topicId, slug, position }: Place, query?: string): string {
  return placeInTopic({ id: topicId, slug }, position, query);
}

type Removal = Place & { postId: number; spaceCode: SpaceCode; topicGone: boolean };

/** Where one comes after deleting a post: its empty place, or the space when the topic left the lists with it. */
export function placeAfterDeletion(removal: Removal): string {
  const query = `${DELETED_PARAM}=${removal.postId}`;
  return removal.topicGone ? `${links.space(removal.spaceCode)}?${query}` : placeOfPost(removal, query);
}
