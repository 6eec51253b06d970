import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isMember, type Actor } from '~/shared/actor';
import { countWithin } from '~/shared/count-within.server';
import { tooManyRequests } from '~/shared/errors/app-error';

/** Seconds. */
const WINDOW = 60;
/** Posts and edits a minute: nobody types ten messages in a minute, and somebody who pastes them can wait. */
const POSTS_PER_WINDOW = 10;
/** A preview is asked for at each pause in typing, at most every half second. */
const PREVIEWS_PER_WINDOW = 120;
/** Reactions: a reader who thanks a whole page of replies stays below it. */
const REACTIONS_PER_WINDOW = 60;
/** Drafts are saved every one and a half seconds of typing at most. */
const DRAFTS_PER_WINDOW = 90;
/** Following: who goes through a whole list stays below it. */
const FOLLOWS_PER_WINDOW = 60;
/** Names to mention are looked up at each pause in typing one. */
const SUGGESTIONS_PER_WINDOW = 120;

function freshLimiters() {
  const limiter = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: WINDOW });
  return {
    post: limiter('post', POSTS_PER_WINDOW),
    preview: limiter('preview', PREVIEWS_PER_WINDOW),
    reaction: limiter('reaction', REACTIONS_PER_WINDOW),
    draft: limiter('draft', DRAFTS_PER_WINDOW),
    follow: limiter('follow', FOLLOWS_PER_WINDOW),
    suggestion: limiter('suggestion', SUGGESTIONS_PER_WINDOW),
  };
}

let limiters = freshLimiters();

/** Forgets what was counted: for tests, where every database begins with the same person ids. */
export function forgetActs(): void {
  limiters = freshLimiters();
}

/**
 * Counts one act of this person, in this process. Throws 429 with the seconds to wait when there were too many
 * in the last minute. A visitor is not counted: their refusal comes from the rules.
 */
export async function countAct(actor: Actor, act: keyof typeof limiters): Promise<void> {
  if (!isMember(actor)) return;
  await countWithin(limiters[act], actor.id, (seconds) =>
    tooManyRequests('forum:refusals.tooMany', { count: seconds, retryAfter: seconds }),
  );
}
