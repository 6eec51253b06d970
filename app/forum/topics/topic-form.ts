import { z } from 'zod';
import { DISCIPLINES, LANGUAGES, TEACHING_FORMS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { body, revision, submissionKey } from '../posts/reply-form';
import { findTagFault, splitTags } from '../tags/tags';
import { MAX_SUMMARY, MAX_TAG_LENGTH, MAX_TAGS, MAX_TITLE, MIN_TITLE } from './topic-limits';

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

/** A choice that may be left open; the empty option means none. */
function optionalChoice<const V extends readonly [string, ...string[]]>(values: V) {
  return z
    .union([z.literal(''), z.enum(values)], { error: message('forum:fields.chooseFromList') })
    .default('')
    .transform((chosen) => (chosen === '' ? null : chosen));
}

const opening = {
  title: line({
    max: MAX_TITLE,
    required: 'forum:fields.titleMissing',
    min: { characters: MIN_TITLE, key: 'forum:fields.titleShort' },
  }),
  summary: prose({ max: MAX_SUMMARY }).transform((text) => text || null),
  body,
  discipline: optionalChoice(DISCIPLINES),
  teachingForm: optionalChoice(TEACHING_FORMS),
  language: z.enum(LANGUAGES, { error: message('forum:fields.chooseFromList') }),
  tags,
};

export const newTopicSchema = z.object({ ...opening, submissionKey });

export const editTopicSchema = z.object({ ...opening, revision });
