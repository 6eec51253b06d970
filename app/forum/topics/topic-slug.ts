import { readableSlug } from '~/shared/slug';

/** Pages of a topic (routes.ts): a topic of that name would lead to them instead of to itself. */
const PAGES_OF_A_TOPIC = new Set(['accepted-answer', 'closure', 'edit', 'history', 'move', 'pin', 'read', 'replies', 'status', 'trial']);

/** The readable part of a topic's address. A title without letters, such as an emoji, gets a plain word. */
export function topicSlug(title: string): string {
  return readableSlug(title, { reserved: PAGES_OF_A_TOPIC, kind: 'topic' });
}
