import { z } from 'zod';
import { VERDICTS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { prose } from '~/shared/forms/text';

/** Greatest number of characters of a result, as a person counts them. */
export const MAX_RESULT = 1_500;

/** `/topics/:id/trial`: which of its forms it is. */
export const trialIntent = z.object({
  intent: z.enum(['start', 'withdraw', 'remove', 'report'], { error: message('forum:refusals.incompleteForm') }).default('report'),
  trial: z.string().default(''),
  verdict: z.string().default(''),
  result: z.string().default(''),
});

/** What came of one's own trial. */
export const reportSchema = z.object({
  verdict: z.enum(VERDICTS, { error: message('forum:experiments.trials.verdictMissing') }),
  result: prose({ max: MAX_RESULT, required: 'forum:experiments.trials.resultMissing' }),
});
