import { z } from 'zod';
import { IMPORT_KINDS } from '#db/codes';
import { message } from '~/shared/forms/messages';

/** The page on which a list is chosen; the file itself is no field of text. */
export const importForm = z.object({
  kind: z.enum(IMPORT_KINDS, message('data-transfer:refusals.kindMissing')),
});

const ticked = z.literal('on').optional().transform(Boolean);

/** What is decided under the preview. */
export const decisionForm = z.object({
  intent: z.enum(['import', 'stop']).default('import'),
  /** With rows that are wrong: import the others, or mend the list first. */
  decision: z.enum(['import', 'mend']).default('import'),
  sendInvitations: ticked,
  acceptsRoles: ticked,
  fingerprint: z.string().default(''),
});
