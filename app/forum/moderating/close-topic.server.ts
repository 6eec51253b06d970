import type { Actor } from '~/shared/actor';
import { canCloseTopic } from '../topics/topic-rules';
import { switchTopic } from './switch-topic.server';

const CLOSED = {
  column: 'closedAt',
  may: canCloseTopic,
  refusal: 'forum:refusals.close',
  events: { on: 'topic.closed', off: 'topic.reopened' },
} as const;

/** Ends a conversation for new replies, or opens it again. Returns and throws as `switchTopic`. */
export async function closeTopic(actor: Actor, topicId: number, closed: boolean, now = new Date()) {
  return switchTopic(CLOSED, { actor, topicId, on: closed, now });
}
