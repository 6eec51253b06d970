import type { ExperimentStatus, FieldValues } from '#db/codes';
import type { FieldErrors, Message } from '~/shared/forms/messages';
import { fieldName } from '~/shapes/field-names';
import type { ShapeField } from '~/shapes/shape';
import { declared, SUMMARY_MISSING } from '~/shapes/shape-form';
import { fieldsAskedFor, isSummaryAskedFor, type Status } from './experiment-moves';

/** What the experiment says before the step. */
type Says = { fields: FieldValues; summary: string | null };

/** What a step asks for and nobody said yet, by the name in the form, in its order. */
export function lackingOfMove(from: Status, to: ExperimentStatus, says: Says, told: Says): FieldErrors {
  const lacks = fieldsAskedFor(from, to, says.fields).filter(({ name }) => !told.fields[name]);
  const entries: [string, Message][] = lacks.map((field) => [fieldName(field.name), missing(field)]);
  if (isSummaryAskedFor(from, to, says.summary) && !told.summary) entries.push(['summary', SUMMARY_MISSING]);
  return Object.fromEntries(entries);
}

function missing({ missing: text, label }: ShapeField): Message {
  return declared(text ?? label);
}
