import type { CaseStudyDecision, CaseStudyState } from '#db/codes';
import { isMember, isModerator, type Actor, type SignedIn } from '~/shared/actor';
import { canDo, isReviewer, isWriter, type Involved } from '../case-study-rules';
import { IN_REVIEW, WRITABLE } from '../case-study-states';

/** A decision as the rules ask for it; moments are milliseconds since 1970. */
export type DecisionFacts = { moderatorId: number; dueAt: number; isEffective: boolean; isTakenBack: boolean };

/** A remark as the rules ask for it. */
export type RemarkFacts = {
  moderatorId: number;
  /** Whether the decision on its version took effect: from then on the writers read it. */
  isTold: boolean;
  isRemoved: boolean;
};

/** Whether the actor may see which stories wait for a moderator. */
export function canSeeReviewQueue(actor: Actor): actor is SignedIn {
  return isModerator(actor);
}

/** Whether the actor may open the review of this story: a moderator who did not write it, once it was handed in. */
export function canSeeReview(actor: Actor, facts: Involved & { versionCount: number }): actor is SignedIn {
  return isReviewer(actor, facts) && facts.versionCount > 0;
}

/** Whether the actor may say that they take this story: while it waits for a decision. */
export function canAssignToSelf(actor: Actor, facts: Involved): actor is SignedIn {
  return isReviewer(actor, facts) && IN_REVIEW.includes(facts.state);
}

/** Whether the actor may leave this story to somebody else: who took it. */
export function canRelease(actor: Actor, facts: Involved & { assignedTo: number | null }): actor is SignedIn {
  return canAssignToSelf(actor, facts) && facts.assignedTo === actor.id;
}

/** Whether the actor may decide so now: a moderator who did not write it, while nobody else has decided. */
export function canDecide(actor: Actor, decision: CaseStudyDecision, facts: Involved & { isDecided: boolean }): actor is SignedIn {
  return !facts.isDecided && canDo(actor, decision, facts);
}

/** Whether the actor may take this decision back: who made it, until anybody is told. */
export function canTakeBack(actor: Actor, decision: DecisionFacts, now: Date): actor is SignedIn {
  if (!isModerator(actor) || actor.id !== decision.moderatorId) return false;
  return !decision.isEffective && !decision.isTakenBack && now.getTime() < decision.dueAt;
}

/** Whether the actor may remark on a passage: while the story waits for a decision or for one to take effect. */
export function canRemark(actor: Actor, facts: Involved): actor is SignedIn {
  return isReviewer(actor, facts) && IN_REVIEW.includes(facts.state);
}

/** Whether the actor may take this remark away: their own, until the writers read it. */
export function canRemoveRemark(actor: Actor, facts: Involved, remark: RemarkFacts): actor is SignedIn {
  return canRemark(actor, facts) && remark.moderatorId === actor.id && !remark.isTold && !remark.isRemoved;
}

/** In these the writers are busy with it or have just been. */
const UNDER_WAY: readonly CaseStudyState[] = [...WRITABLE, ...IN_REVIEW];

/** Whether the actor may say that they did what a remark asks, or did not after all: who wrote the story. */
export function canResolveRemark(actor: Actor, facts: Involved, remark: RemarkFacts): actor is SignedIn {
  return isWriter(actor, facts) && UNDER_WAY.includes(facts.state) && remark.isTold && !remark.isRemoved;
}

/** Whether the actor may write in the conversation about the review: writers and reviewers, once it was handed in. */
export function canTalk(actor: Actor, facts: Involved & { versionCount: number }): actor is SignedIn {
  if (!isMember(actor) || facts.versionCount === 0 || facts.state === 'withdrawn') return false;
  return isPartyToReview(actor, facts);
}

/** Whether the review of this story is the actor's business, in whatever state: its writers and its reviewers. */
export function isPartyToReview(actor: Actor, facts: Involved): actor is SignedIn {
  return isWriter(actor, facts) || isReviewer(actor, facts);
}
