import type { FieldValues, SpaceCode } from '#db/codes';
import { fieldsOfShape } from '~/shapes/shape';
import { shapeOfSpace } from '~/shapes/shapes';

/**
 * The fields to store of a topic after an edit: what was typed, and what its space's form does not show, such as what
 * it said in the space it was moved from. Null when nothing is said.
 */
export function fieldsToStore(stored: { spaceCode: SpaceCode; fields: FieldValues | null }, typed: FieldValues = {}): FieldValues | null {
  const shape = shapeOfSpace(stored.spaceCode);
  const shown = new Set(shape ? fieldsOfShape(shape).map(({ name }) => name) : []);
  const unseen = Object.entries(stored.fields ?? {}).filter(([name]) => !shown.has(name));
  const fields = { ...Object.fromEntries(unseen), ...typed };
  return Object.keys(fields).length > 0 ? fields : null;
}
