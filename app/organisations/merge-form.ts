import { z } from 'zod';
import { message } from '~/shared/forms/messages';
import { fitsInteger } from '~/shared/ids';

/** Which organisation another becomes part of. */
export const mergeForm = z.object({
  into: z
    .string(message('organisations:merge.choose'))
    .regex(/^[1-9]\d{0,9}$/, message('organisations:merge.choose'))
    .transform(Number)
    .refine(fitsInteger, message('organisations:merge.choose')),
});
