import { z } from 'zod';
import { SPACE_CODES } from '#db/codes';
import { accountFields } from '~/accounts/account-fields';
import { message } from '~/shared/forms/messages';

const { organisationId, discipline } = accountFields;
const code = z.enum(SPACE_CODES, message('accounts:fields.unknownChoice'));

/** The three questions of the welcome page, or skipping them. No box ticked sends no field, one sends no list. */
export const welcomeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('skip') }),
  z.object({
    intent: z.literal('save'),
    organisationId,
    discipline,
    spaces: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(code)),
  }),
]);

export type WelcomeWish = z.output<typeof welcomeForm>;
