import { z } from 'zod';
import { FOLLOW_KINDS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { fitsInteger } from '~/shared/ids';

const incomplete = { error: message('forum:refusals.incompleteForm') };

/** `/follows`: what, and whether to follow it or let it go. */
export const followSchema = z.object({
  kind: z.enum(FOLLOW_KINDS, incomplete),
  id: z
    .string(incomplete)
    .regex(/^\d{1,10}$/, incomplete)
    .transform(Number)
    .refine(fitsInteger, incomplete),
  on: z.enum(['true', 'false'], incomplete).transform((value) => value === 'true'),
  returnTo: z.string().max(2_000).default(''),
});
