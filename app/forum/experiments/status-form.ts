import { z } from 'zod';
import { EXPERIMENT_STATUSES } from '#db/codes';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { shapeSchema } from '~/shapes/shape-form';
import { MAX_SUMMARY } from '~/shapes/head-limits';
import { message } from '~/shared/forms/messages';
import { prose } from '~/shared/forms/text';
import type { Status } from './experiment-moves';

const incomplete = { error: message('forum:refusals.incompleteForm') };

/** `/topics/:id/status`: take the last step back, or make one. */
export const statusSchema = z.object({
  intent: z.enum(['move', 'take_back'], incomplete).default('move'),
  /** The step to take back. */
  move: z.string().default(''),
  /** The status that the form was opened with; empty where there was none. */
  from: z
    .enum([...EXPERIMENT_STATUSES, ''], incomplete)
    .default('')
    .transform((from): Status => from || null),
  revision: z.coerce.number(incomplete).int().default(0),
  to: z.string().default(''),
});

/** The status that was chosen. */
export const chosenSchema = z.object({ to: z.enum(EXPERIMENT_STATUSES, { error: message('forum:experiments.chooseStatus') }) });

/** What a step asks for; what of it lacks, says `lackingOfMove`. */
export const askedSchema = shapeSchema(EXPERIMENT).partial().extend({ summary: prose({ max: MAX_SUMMARY }).optional() });
