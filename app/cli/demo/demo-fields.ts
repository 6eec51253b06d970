import type { FieldValues } from '#db/codes';
import type { DemoTopic } from '#db/seed/demo/read-topics';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { fieldsOfShape } from '~/shapes/shape';
import { shapeOfSpace } from '~/shapes/shapes';
import { dayFrom, fillDates } from './moments';

/**
 * What the fields of a topic say, with days and dates filled in. Throws with the name of the topic for a field that the
 * shape of its space does not have.
 */
export function filledIn({ key, space, fields }: DemoTopic, now: Date): FieldValues {
  const shape = space === 'case-studies' ? CASE_STUDY : shapeOfSpace(space);
  const kinds = new Map((shape ? fieldsOfShape(shape) : []).map(({ name, kind }) => [name, kind]));
  const entries = Object.entries(fields).map(([name, text]) => {
    const kind = kinds.get(name);
    if (!kind) throw new Error(`${key}: its space has no field ${name}`);
    return [name, kind === 'day' ? dayFrom(text, now) : fillDates(text, now)];
  });
  return Object.fromEntries(entries) as FieldValues;
}
