import type { ShapeName, SpaceCode } from '#db/codes';
import { BEST_PRACTICE } from './best-practice-shape';
import { CASE_STUDY } from './case-study-shape';
import { EXPERIMENT } from './experiment-shape';
import { LESSON_LEARNED } from './lesson-learned-shape';
import { QUESTION } from './question-shape';
import type { Shape } from './shape';

/** Every shape by its name. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  best_practice: BEST_PRACTICE,
  lesson_learned: LESSON_LEARNED,
  experiment: EXPERIMENT,
  question: QUESTION,
  case_study: CASE_STUDY,
};

const OF_SPACE: Readonly<Partial<Record<SpaceCode, Shape>>> = {
  'best-practices': BEST_PRACTICE,
  'lessons-learned': LESSON_LEARNED,
  experiments: EXPERIMENT,
  help: QUESTION,
};

/** The shape of the topics of a space; null where a topic has no fields. Case studies are no topics. */
export function shapeOfSpace(code: SpaceCode): Shape | null {
  return OF_SPACE[code] ?? null;
}

/** Whether the text, from an address, names a shape. */
export function isShapeName(text: string | undefined): text is ShapeName {
  return text !== undefined && Object.hasOwn(SHAPES, text);
}
