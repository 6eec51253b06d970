import { z } from 'zod';
import { message } from '~/shared/forms/messages';
import { prose } from '~/shared/forms/text';
import { startOfDay } from '~/shared/i18n/day-start';
import { accountFields } from '../account-fields';
import { REASON_MAX } from './member-limits';

const { role, organisationId, jobTitle } = accountFields;

export const roleForm = z.object({ role });

export const memberForm = z.object({ organisationId, jobTitle });

/** A day that is left empty: until somebody ends it. */
const until = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null;
    const start = startOfDay(typed.trim());
    if (!start) context.addIssue({ code: 'custom', message: message('accounts:suspension.untilWrong') });
    return start ?? null;
  });

/** Suspending somebody, and ending that again. */
export const suspensionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('suspend'),
    reason: prose({ max: REASON_MAX, required: 'accounts:suspension.reasonMissing' }),
    until,
  }),
  z.object({ intent: z.literal('reactivate') }),
]);
