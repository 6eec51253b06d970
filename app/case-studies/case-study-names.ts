import type { CaseStudyDecision, CaseStudyState, DecisionReason } from '#db/codes';
import type { CaseStudyAction } from './case-study-states';

/** What a state is called. */
export const STATE_NAMES: Record<CaseStudyState, string> = {
  draft: 'case-studies:state.draft',
  submitted: 'case-studies:state.submitted',
  changes_requested: 'case-studies:state.changesRequested',
  published: 'case-studies:state.published',
  declined: 'case-studies:state.declined',
  withdrawn: 'case-studies:state.withdrawn',
  revising: 'case-studies:state.revising',
  revision_submitted: 'case-studies:state.revisionSubmitted',
  revision_changes_requested: 'case-studies:state.revisionChangesRequested',
};

/** What happens next in a state, said to who wrote it. */
export const NEXT_IN_STATE: Record<CaseStudyState, string> = {
  draft: 'case-studies:next.draft',
  submitted: 'case-studies:next.submitted',
  changes_requested: 'case-studies:next.changesRequested',
  published: 'case-studies:next.published',
  declined: 'case-studies:next.declined',
  withdrawn: 'case-studies:next.withdrawn',
  revising: 'case-studies:next.revising',
  revision_submitted: 'case-studies:next.revisionSubmitted',
  revision_changes_requested: 'case-studies:next.revisionChangesRequested',
};

/** What was done in a step of its life. */
export const MOVE_WORDS: Record<CaseStudyAction, string> = {
  submit: 'case-studies:moved.submit',
  approve: 'case-studies:moved.approve',
  request_changes: 'case-studies:moved.requestChanges',
  decline: 'case-studies:moved.decline',
  revise: 'case-studies:moved.revise',
  drop_revision: 'case-studies:moved.dropRevision',
  withdraw: 'case-studies:moved.withdraw',
  resume: 'case-studies:moved.resume',
};

/** What a decision is called once it was made. */
export const DECISION_NAMES: Record<CaseStudyDecision, string> = {
  approve: 'case-studies:decision.approve',
  request_changes: 'case-studies:decision.requestChanges',
  decline: 'case-studies:decision.decline',
};

/** Why a story was declined, in words. */
export const REASON_NAMES: Record<DecisionReason, string> = {
  consent_missing: 'case-studies:reason.consentMissing',
  not_reproducible: 'case-studies:reason.notReproducible',
  fits_elsewhere: 'case-studies:reason.fitsElsewhere',
  too_promotional: 'case-studies:reason.tooPromotional',
  other: 'case-studies:reason.other',
};
