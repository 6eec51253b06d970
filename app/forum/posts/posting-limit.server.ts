import { actLimiters } from '~/shared/act-limiters.server';

const limiters = actLimiters({
  prefix: 'forum',
  perMinute: {
    /** Posts and edits: nobody types ten messages in a minute, and somebody who pastes them can wait. */
    post: 10,
    /** A preview is asked for at each pause in typing, at most every half second. */
    preview: 120,
    /** A reader who thanks a whole page of replies stays below it. */
    reaction: 60,
    /** Drafts are saved every one and a half seconds of typing at most. */
    draft: 90,
    /** Who goes through a whole list stays below it. */
    follow: 60,
    /** Names to mention are looked up at each pause in typing one. */
    suggestion: 120,
  },
  refusal: 'forum:refusals.tooMany',
});

export const { count: countAct, forget: forgetActs } = limiters;
