import { z } from 'zod';
import { DISCIPLINES, EXPERIMENT_STATUSES, LANGUAGES, TEACHING_FORMS, type SpaceCode } from '#db/codes';
import { fieldValuesFrom, lacking, shapeSchema } from '~/shapes/shape-form';
import { shapeOfSpace } from '~/shapes/shapes';
import type { Stage } from '~/shapes/shape';
import { MAX_SUMMARY, MAX_TITLE, MIN_TITLE } from '~/shapes/head-limits';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { optionalChoice } from '~/shared/forms/optional-choice';
import { message } from '~/shared/forms/messages';
import { line, prose, trimmedValues } from '~/shared/forms/text';
import { body, optionalBody, revision, submissionKey } from '../posts/reply-form';
import { findTagFault, splitTags } from '../tags/tags';
import { MAX_TAG_LENGTH, MAX_TAGS } from './topic-limits';

const CHOOSE = 'forum:fields.chooseFromList';

/** Characters of the field with all tags: all of them at their longest, with room for commas and spaces. */
const MAX_TAGS_FIELD = MAX_TAGS * (MAX_TAG_LENGTH + 2) + 200;

const TAG_FAULTS = {
  tooMany: 'forum:fields.tagsTooMany',
  tooLong: 'forum:fields.tagTooLong',
  noLetters: 'forum:fields.tagNoLetters',
} as const;

const tags = line({ max: MAX_TAGS_FIELD }).transform((typed, context) => {
  const list = splitTags(typed);
  const found = findTagFault(list);
  if (found) {
    const params = { name: found.name, most: MAX_TAGS, max: MAX_TAG_LENGTH };
    context.addIssue({ code: 'custom', message: message(TAG_FAULTS[found.fault], params) });
  }
  return list;
});

const opening = {
  title: line({
    max: MAX_TITLE,
    required: 'forum:fields.titleMissing',
    min: { characters: MIN_TITLE, key: 'forum:fields.titleShort' },
  }),
  summary: prose({ max: MAX_SUMMARY }).transform((text) => text || null),
  discipline: optionalChoice(DISCIPLINES, CHOOSE),
  teachingForm: optionalChoice(TEACHING_FORMS, CHOOSE),
  language: z.enum(LANGUAGES, { error: message(CHOOSE) }),
  tags,
};

/** The form of a topic in this space, with the fields of its shape; what is needed of them: `lackingOf`. */
export function newTopicSchema(code: SpaceCode) {
  return z.object({ ...opening, ...ofSpace(code), status, submissionKey });
}

export function editTopicSchema(code: SpaceCode) {
  return z.object({ ...opening, ...ofSpace(code), revision });
}

/** How far an experiment is; other topics have none. */
const status = z.enum(EXPERIMENT_STATUSES, { error: message(CHOOSE) }).optional();

function ofSpace(code: SpaceCode) {
  const shape = shapeOfSpace(code);
  // The names of the fields differ from space to space, so they are read by `fieldsOf` and not by the type.
  const fields: object = shapeSchema(shape).shape;
  return { body: shape && !shape.bodyNeeded ? optionalBody : body, ...(fields as Record<never, z.ZodType>) };
}

/** What the fields of a checked form say. */
export function fieldsOf(code: SpaceCode, form: object) {
  return fieldValuesFrom(shapeOfSpace(code), form as Record<string, unknown>);
}

/** What the topic says, before it is checked. */
export function saidIn(code: SpaceCode, stage: Stage, values: FormValues) {
  const typed = trimmedValues(values);
  return { stage, summary: typed.summary || null, body: typed.body ?? '', fields: fieldsOf(code, typed) };
}

/** What is needed in a new topic and lacks, by the name of the field. */
export function lackingOfNew(code: SpaceCode): (values: FormValues) => FieldErrors {
  const shape = shapeOfSpace(code);
  return (values) => (shape ? lacking(shape, saidIn(code, values.status ?? null, values)) : {});
}
