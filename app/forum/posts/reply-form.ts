import { z } from 'zod';
import { message } from '~/shared/forms/messages';
import { prose } from '~/shared/forms/text';
import { LIMITS } from '~/shared/markdown/limits';
import { hasUnfinishedLink } from './unfinished-link';

/** Characters of a post; the Markdown pipeline holds the reason for the number. */
export const MAX_BODY = LIMITS.characters;

/** What a form with a text carries besides it. A form without its key is not one of ours, or was cut off on the way. */
export const submissionKey = z.uuid({ error: message('forum:refusals.incompleteForm') });

const typedBody = prose({ max: MAX_BODY, required: 'forum:fields.bodyMissing' });

/** The text of a post. A preview also shows a link that still lacks its address; posting it is too early. */
export const body = typedBody.refine((text) => !hasUnfinishedLink(text), { error: message('forum:fields.linkUnfinished') });

/** The text of a post that says enough without it. */
export const optionalBody = prose({ max: MAX_BODY }).refine((text) => !hasUnfinishedLink(text), { error: message('forum:fields.linkUnfinished') });

export const replySchema = z.object({ body, submissionKey });

/** Which version of the post the editing started from; counts from 1. */
export const revision = z.coerce
  .number({ error: message('forum:refusals.incompleteForm') })
  .int(message('forum:refusals.incompleteForm'))
  .min(1, message('forum:refusals.incompleteForm'));

export const editReplySchema = z.object({ body, revision });

/** The button that sent the form: post it, show first what it will look like, or keep it for later. */
export const intentSchema = z.object({
  intent: z.enum(['post', 'preview', 'draft']).catch('post'),
  /** The name of a file that was chosen and not added. */
  file: z.string().catch(''),
});

/** A post of fields can do without a text: then there is nothing of it to show. */
export const previewSchema = z.object({ body: prose({ max: MAX_BODY }) });
