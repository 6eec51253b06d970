import { z } from 'zod';
import { CASE_STUDY_DECISIONS, DECISION_REASONS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { MAX_MESSAGE, MAX_PASSAGE, MAX_POINT, MAX_POINTS, MAX_REMARK } from './review-limits';

/** What the forms on the page of a review ask. */
export const REVIEW_INTENTS = ['decide', 'take_back', 'assign', 'release', 'remark', 'remove_remark', 'message'] as const;

/** Which of those forms was sent. */
export const intentForm = z.object({ intent: z.enum(REVIEW_INTENTS) });

const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value);
const anyNumberOf = (value: unknown) => (value === undefined ? [] : [value].flat());

/**
 * A decision with the points that were ticked; to decline takes a reason, and everything but to approve a message to
 * the writers.
 */
export const decisionForm = z
  .object({
    versionId: z.coerce.number().int().positive(),
    decision: z.enum(CASE_STUDY_DECISIONS, message('case-studies:review.form.decisionMissing')),
    reason: z.preprocess(emptyIsNull, z.enum(DECISION_REASONS).nullable()),
    message: prose({ max: MAX_MESSAGE }),
    point: z.preprocess(anyNumberOf, z.array(line({ max: MAX_POINT })).max(MAX_POINTS)),
  })
  .superRefine(({ decision, reason, message: said }, context) => {
    const complain = (field: string, key: string) => context.addIssue({ code: 'custom', path: [field], message: message(key) });
    if (decision === 'decline' && reason === null) complain('reason', 'case-studies:review.form.reasonMissing');
    if (decision !== 'approve' && said === '') complain('message', 'case-studies:review.form.messageMissing');
  })
  // To approve takes no reason, whatever was chosen before.
  .transform(({ point, reason, ...said }) => ({ ...said, checklist: point, reason: said.decision === 'approve' ? null : reason }));

/** A remark on a part of a version; without a passage it is about the whole part. */
export const remarkForm = z.object({
  versionId: z.coerce.number().int().positive(),
  field: z.string(),
  passage: prose({ max: MAX_PASSAGE }),
  remark: prose({ max: MAX_REMARK, required: 'case-studies:review.form.remarkMissing' }),
});

/** Something to say in the conversation. */
export const messageForm = z.object({
  text: prose({ max: MAX_MESSAGE, required: 'case-studies:review.form.textMissing' }),
  submissionKey: z.string().min(1).max(100),
});

/** A number in a form that names a remark or a decision. */
export const idForm = z.object({ which: z.string() });

/** Whether a writer did what a remark asks. */
export const resolveForm = z.object({ which: z.string(), resolved: z.enum(['1', '0']) });

const points = prose({ max: MAX_POINTS * MAX_POINT }).superRefine((text, context) => {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const tooMany = message('case-studies:review.form.tooManyPoints', { max: MAX_POINTS });
  const tooLong = message('case-studies:review.form.pointTooLong', { max: MAX_POINT });
  if (lines.length > MAX_POINTS) context.addIssue({ code: 'custom', message: tooMany });
  if (lines.some((one) => one.trim().length > MAX_POINT)) context.addIssue({ code: 'custom', message: tooLong });
});

/** The checklist in both languages, one point a line. */
export const checklistForm = z.object({ nl: points, en: points });
