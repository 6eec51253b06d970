import { z } from 'zod';
import { dayKey } from '~/shared/i18n/format';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { accountFields, idField } from '../account-fields';
import { MOTIVATION_MAX, REASON_MAX } from './field-limits';
import { MAX_DAYS, MAX_USES } from './join-code';

const ORGANISATION_NAME_MAX = 120;
const DAY_MS = 86_400_000;

const { name, email, organisationId } = accountFields;

/** What somebody fills in who has the code of their organisation. */
export const askByCodeForm = z.object({ name, email });

/** What somebody fills in who has no code. */
export const joinRequestForm = z.object({
  name,
  email,
  organisationName: line({ max: ORGANISATION_NAME_MAX }).transform((typed) => typed || null),
  motivation: prose({ max: MOTIVATION_MAX }).transform((typed) => typed || null),
});

/** Hours that Amsterdam is ahead of UTC: in winter and in summer. */
const OFFSETS = ['+01:00', '+02:00'];

/** The last moment of a day in Amsterdam, from YYYY-MM-DD; `undefined` for what is no day. */
function endOfDay(day: string): Date | undefined {
  const moments = OFFSETS.map((offset) => new Date(`${day}T23:59:59${offset}`));
  return moments.find((moment) => !Number.isNaN(moment.getTime()) && dayKey(moment) === day);
}

const endsOn = line({ max: 10, required: 'accounts:joinCode.endMissing' }).transform((typed, context) => {
  const end = endOfDay(typed);
  if (end && end.getTime() <= Date.now() + MAX_DAYS * DAY_MS) return end;
  if (typed) context.addIssue({ code: 'custom', message: message(end ? 'accounts:joinCode.endFar' : 'accounts:joinCode.endMissing') });
  return new Date(Number.NaN);
});

const invitationIntent = z.object({ invitationId: idField() });

/** What an administrator does on the page of invitations; the address tells which form it was. */
export const invitationsForm = z.discriminatedUnion('intent', [
  invitationIntent.extend({ intent: z.literal('renew') }),
  invitationIntent.extend({ intent: z.literal('withdraw') }),
  z.object({
    intent: z.literal('makeCode'),
    organisationId: organisationId.refine((id) => id !== null, message('accounts:joinCode.organisationMissing')),
    maxUses: line({ max: 5, required: 'accounts:joinCode.limitWrong' })
      .refine((typed) => typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MAX_USES), {
        error: message('accounts:joinCode.limitWrong'),
      })
      .transform(Number),
    endsOn,
  }),
  z.object({ intent: z.literal('withdrawCode'), joinCodeId: idField() }),
  z.object({ intent: z.literal('approve'), requestId: idField(), organisationId }),
  z.object({
    intent: z.literal('decline'),
    requestId: idField(),
    reason: prose({ max: REASON_MAX, required: 'accounts:joinRequest.reasonMissing' }),
  }),
]);

export type InvitationsAct = z.output<typeof invitationsForm>;
