import type { SpaceCode } from '#db/codes';
import { lacking, type Said } from '~/shapes/shape-form';
import { shapeOfSpace } from '~/shapes/shapes';
import { AppError } from '~/shared/errors/app-error';

/**
 * Throws a 422 at the first field that a topic of this space needs and does not have. `before`: what was stored;
 * what was empty there may stay empty, because a field can be newer than the topic.
 */
export function requireWhatIsNeeded(code: SpaceCode, said: Said, before?: Said): void {
  const shape = shapeOfSpace(code);
  if (!shape) return;
  const [first] = Object.entries(lacking(shape, said, before));
  if (first) throw new AppError(422, first[1].key, first[1].params, first[0]);
}
