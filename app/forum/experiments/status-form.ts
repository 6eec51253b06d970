import { z } from 'zod';
import { EXPERIMENT_STATUSES } from '#db/codes';
import type { ShapeField } from '~/shapes/shape';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { startOfDay } from '~/shared/i18n/day-start';
import { MAX_SUMMARY } from '../topics/topic-limits';
import type { Status } from './experiment-moves';

/** What the view says in the words of the field itself. */
export const FIELD_MISSING = 'forum:experiments.fieldMissing';

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

/** What a step asks for. */
export function askedSchema(fields: readonly ShapeField[], isSummaryAsked: boolean) {
  const summary = isSummaryAsked ? { summary: line({ max: MAX_SUMMARY, required: 'forum:experiments.summaryMissing' }) } : {};
  return z.object({ ...Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), ...summary });
}

function valueOf({ kind, max, choices = [] }: ShapeField) {
  const limits = { max, required: FIELD_MISSING };
  if (kind === 'prose' || kind === 'list') return prose(limits);
  const text = line(limits);
  if (kind === 'day') return text.refine((day) => startOfDay(day) !== undefined, { error: message('forum:experiments.noDay') });
  if (kind === 'choice') return text.refine((value) => choices.some((one) => one.value === value), { error: message(FIELD_MISSING) });
  return text;
}
