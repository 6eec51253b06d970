import type { Actor } from '~/shared/actor';
import { canPinTopic } from '../topics/topic-rules';
import { switchTopic } from './switch-topic.server';

const PINNED = {
  column: 'pinnedAt',
  may: canPinTopic,
  refusal: 'forum:refusals.pin',
  events: { on: 'topic.pinned', off: 'topic.unpinned' },
} as const;

/** Keeps a topic on top of its space, or lets it go. Returns and throws as `switchTopic`. */
export async function pinTopic(actor: Actor, topicId: number, pinned: boolean, now = new Date()) {
  return switchTopic(PINNED, { actor, topicId, on: pinned, now });
}
