import { links } from '~/shared/links';
import { isSpaceCode, type SpaceCode } from '../spaces/spaces';

/** Where somebody is writing: a new topic in a space, a reply to a topic, or an edit of a post. */
export type DraftPlace = { kind: 'space'; code: SpaceCode } | { kind: 'topic'; id: number } | { kind: 'post'; id: number };

/** How the place is stored: `space:help`, `topic:12`, `post:34`. */
export function placeKey(place: DraftPlace): string {
  return `${place.kind}:${place.kind === 'space' ? place.code : place.id}`;
}

/** Reads a stored or submitted place; `undefined` for anything else. */
export function placeFrom(key: string): DraftPlace | undefined {
  const [kind, rest = '', ...more] = key.split(':');
  if (more.length > 0) return undefined;
  if (kind === 'space') return isSpaceCode(rest) ? { kind, code: rest } : undefined;
  // The greatest id that both engines can store has ten digits; nine cover every id there will be.
  if ((kind === 'topic' || kind === 'post') && /^[1-9]\d{0,8}$/.test(rest)) return { kind, id: Number(rest) };
  return undefined;
}

/** The part of an address that says of which place the draft was just thrown away. */
export const DISCARDED_PARAM = 'discarded';

/** Where one stays after throwing a draft away: where it was written, or the list of drafts. */
export function placeAfterDiscard(place: DraftPlace, from: 'list' | undefined): string {
  const page = from === 'list' ? links.drafts() : placeToWrite(place);
  return `${page}?${DISCARDED_PARAM}=${encodeURIComponent(placeKey(place))}`;
}

/** The page to go on writing. */
export function placeToWrite(place: DraftPlace): string {
  if (place.kind === 'space') return links.newTopic(place.code);
  return place.kind === 'topic' ? links.reply(place.id) : links.editPost(place.id);
}
