import type { CaseStudyState } from '#db/codes';
import { isMember, isModerator, isStaff, type Actor, type SignedIn } from '~/shared/actor';
import { findTransition, PUBLIC, TRANSITIONS, WRITABLE, type CaseStudyAction, type Transition } from './case-study-states';

/** What the rules ask of a case study. */
export type Involved = {
  authorId: number;
  coAuthorIds: readonly number[];
  /** Who ever changed its words or handed them in, also when they left the writers since. */
  contributorIds: readonly number[];
  state: CaseStudyState;
};

type Writers = Pick<Involved, 'authorId' | 'coAuthorIds'>;

/** Whether the actor may begin a case study: everybody with an account. */
export function canStartCaseStudy(actor: Actor): actor is SignedIn {
  return isMember(actor);
}

/** Whether the actor wrote it: the author or a co-author. */
export function isWriter(actor: Actor, { authorId, coAuthorIds }: Writers): actor is SignedIn {
  return isMember(actor) && (actor.id === authorId || coAuthorIds.includes(actor.id));
}

/** Whether it holds words of the actor: a writer, or who changed it or handed it in and left the writers since. */
export function hasWordsIn(actor: Actor, people: Omit<Involved, 'state'>): actor is SignedIn {
  return isMember(actor) && (people.contributorIds.includes(actor.id) || isWriter(actor, people));
}

/** Whether the actor may judge it, in whatever state: a moderator who would not judge their own words. */
export function isReviewer(actor: Actor, people: Omit<Involved, 'state'>): actor is SignedIn {
  return isModerator(actor) && !hasWordsIn(actor, people);
}

/** Whether the actor may take this step now. */
export function canDo(actor: Actor, action: CaseStudyAction, facts: Involved): actor is SignedIn {
  const step = findTransition(action, facts.state);
  return step !== undefined && mayTake(actor, step, facts);
}

/** Whether the actor may take this step from another state: then it is not their role that stands in the way. */
export function couldDo(actor: Actor, action: CaseStudyAction, facts: Involved): actor is SignedIn {
  return TRANSITIONS.some((step) => step.action === action && mayTake(actor, step, facts));
}

/** Whether the actor may change what it says now: who wrote it, as long as nobody is asked to judge it. */
export function canWriteCaseStudy(actor: Actor, facts: Involved): actor is SignedIn {
  return WRITABLE.includes(facts.state) && isWriter(actor, facts);
}

/**
 * Whether the actor may say who wrote it along and for which organisation: the author, until it is published. From
 * then on readers see both at once, and nobody would have checked the change.
 */
export function canChooseCredits(actor: Actor, facts: Involved): actor is SignedIn {
  return canWriteCaseStudy(actor, facts) && actor.id === facts.authorId && !PUBLIC.includes(facts.state);
}

/** Whether the actor may take this person off the writers: one takes oneself off at any time, the author others. */
export function canRemoveCoAuthor(actor: Actor, facts: Involved, personId: number): actor is SignedIn {
  if (!isMember(actor) || !facts.coAuthorIds.includes(personId)) return false;
  return actor.id === personId || canChooseCredits(actor, facts);
}

/** Whether the actor may read what is not published of it: who wrote it, or a moderator. */
export function canReadUnpublished(actor: Actor, writers: Writers): actor is SignedIn {
  return isModerator(actor) || isWriter(actor, writers);
}

/** Whether the actor may say that their organisation uses it: a member, of what everybody reads. */
export function canUseCaseStudy(actor: Actor, { isPublished }: { isPublished: boolean }): actor is SignedIn {
  return isMember(actor) && isPublished;
}

/** Whether the actor may take the published case studies out of the forum as a table: moderators and staff. */
export function canExportCaseStudies(actor: Actor): actor is SignedIn {
  return isModerator(actor) || isStaff(actor);
}

function mayTake(actor: Actor, { by }: Transition, facts: Involved): actor is SignedIn {
  if (!isMember(actor)) return false;
  if (by === 'author') return actor.id === facts.authorId;
  return by === 'writer' ? isWriter(actor, facts) : isReviewer(actor, facts);
}
