import { z } from 'zod';
import { line, prose } from '~/shared/forms/text';
import { placeFrom } from './draft-place';
import { MAX_BODY } from '../posts/reply-form';

/** A draft may be longer than a post: what is too long to post must not be lost before it is cut. */
const ROOM = 4;
/** Characters of a one-line field. */
const MAX_LINE = 2_000;

/** What `/drafts` is sent: where it belongs and what was typed so far. Nothing is required of a draft. */
export const draftSchema = z.object({
  intent: z.enum(['save', 'discard', 'restore']).catch('save'),
  /** Sent from the list of drafts, which is then where one stays. */
  from: z.enum(['list']).optional().catch(undefined),
  place: z.string().default('').transform(placeFrom),
  submissionKey: line({ max: 100 }),
  revision: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  title: line({ max: MAX_LINE }),
  summary: prose({ max: MAX_LINE }),
  body: prose({ max: MAX_BODY * ROOM }),
  tags: line({ max: MAX_LINE }),
  discipline: line({ max: 100 }),
  teachingForm: line({ max: 100 }),
  language: line({ max: 10 }),
});

export type DraftFields = Omit<z.output<typeof draftSchema>, 'intent' | 'place' | 'from'>;
