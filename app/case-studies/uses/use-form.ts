import { z } from 'zod';
import { prose } from '~/shared/forms/text';
import { MAX_USE_NOTE } from '../case-study-limits';

/** `/case-studies/:id/use`. */
export const useSchema = z.object({
  intent: z.enum(['use', 'stop']).catch('use'),
  note: prose({ max: MAX_USE_NOTE }),
});
