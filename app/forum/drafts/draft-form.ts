import { z } from 'zod';
import { line, prose } from '~/shared/forms/text';
import { fieldName, isFieldName, storedName } from '~/shapes/field-names';
import { fieldsOfShape } from '~/shapes/shape';
import { SHAPES } from '~/shapes/shapes';
import { placeFrom } from './draft-place';
import { MAX_BODY } from '../posts/reply-form';

/** A draft may be longer than a post: what is too long to post must not be lost before it is cut. */
const ROOM = 4;
/** Characters of a one-line field. */
const MAX_LINE = 2_000;

/** The fields of every shape, by their names in a form: a draft is kept wherever its space has gone since. */
function fieldsOfShapes(): object {
  const fields = Object.values(SHAPES).flatMap(fieldsOfShape);
  return Object.fromEntries(fields.map(({ name, max }) => [fieldName(name), prose({ max: max * ROOM })]));
}

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
  /** How far an experiment is. */
  status: line({ max: 20 }).optional(),
  ...(fieldsOfShapes() as Record<never, z.ZodType>),
});

/** The fields of a shape are among them, by their names in the form. */
export type DraftFields = Omit<z.output<typeof draftSchema>, 'intent' | 'place' | 'from'>;

/** What the fields of a shape say in a draft, by their stored names. */
export function shapeFieldsOf(fields: DraftFields): Record<string, string> {
  const filled = Object.entries(fields).filter(([name, text]) => isFieldName(name) && text !== '');
  return Object.fromEntries(filled.map(([name, text]) => [storedName(name), String(text)]));
}
