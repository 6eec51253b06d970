import { actLimiters } from '~/shared/act-limiters.server';

const limiters = actLimiters({
  prefix: 'story',
  perMinute: {
    /** Script saves every few seconds of typing at most, and somebody presses buttons besides. */
    save: 90,
    /** To hand in, withdraw or revise: nobody does more with a story in a minute. */
    step: 10,
    /** Remarks and decisions of a moderator, and what writers answer to remarks. */
    review: 30,
    /** Each message mails people. */
    message: 5,
  },
  refusal: 'case-studies:refusals.tooMany',
});

export const { count: countAct, forget: forgetActs } = limiters;
