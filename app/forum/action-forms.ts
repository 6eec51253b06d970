import { z } from 'zod';
import { REACTION_KINDS, SPACE_CODES } from '#db/codes';
import { message } from '~/shared/forms/messages';

const incomplete = { error: message('forum:refusals.incompleteForm') };

/** "On" and "off" as a button sends them. */
const switched = z.enum(['true', 'false'], incomplete).transform((value) => value === 'true');

/** `/posts/:id/deletion`: delete, or put back. */
export const deletionSchema = z.object({ intent: z.enum(['delete', 'undo'], incomplete).default('delete') });

/** `/posts/:id/reactions`. */
export const reactionSchema = z.object({ kind: z.enum(REACTION_KINDS, incomplete), on: switched });

/** `/topics/:id/accepted-answer`: which reply, and whether it becomes the accepted answer or stops being it. */
export const acceptSchema = z.object({
  intent: z.enum(['accept', 'withdraw'], incomplete),
  post: z.string(incomplete).default(''),
});

/** `/topics/:id/pin` and `/topics/:id/closure`. */
export const switchSchema = z.object({ on: switched });

/** `/topics/:id/move`. */
export const moveSchema = z.object({ space: z.enum(SPACE_CODES, { error: message('forum:fields.spaceMissing') }) });
