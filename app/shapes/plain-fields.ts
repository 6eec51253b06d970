import type { FieldValues, Language } from '#db/codes';
import { legsOf } from './leg-fields';
import type { Shape } from './shape';

/** What the fields say as plain text, label and all: for searching, excerpts and exports. */
export function fieldsAsText(shape: Shape, values: FieldValues | null, language: Language): string {
  return legsOf(shape, values, language)
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');
}
