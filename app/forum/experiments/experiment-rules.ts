import { isMember, isModerator, type Actor } from '~/shared/actor';
import type { TopicFacts } from '../topics/topic-rules';
import { TAKE_BACK_MS, type Status } from './experiment-moves';

/** What the rules ask of an experiment, besides its topic. */
export type ExperimentFacts = Pick<TopicFacts, 'authorId' | 'spaceCode' | 'closed' | 'deleted'> & {
  /** Null where nobody said how far it is. */
  status: Status;
};

/** Whether the topic stands where experiments are, and is open. */
function isOpenExperiment({ spaceCode, closed, deleted }: ExperimentFacts): boolean {
  return spaceCode === 'experiments' && !closed && !deleted;
}

/** Whether the actor may say how far the experiment is: whoever began it, or a moderator. Where to: `nextStatuses`. */
export function canMoveExperiment(actor: Actor, experiment: ExperimentFacts): boolean {
  if (!isMember(actor) || !isOpenExperiment(experiment)) return false;
  return actor.id === experiment.authorId || isModerator(actor);
}

/** One step of an experiment, as the rule for taking it back asks for it. */
export type MoveFacts = {
  movedById: number;
  /** Milliseconds since 1970. */
  movedAt: number;
  /** Whether a later step stands, or it was taken back already. */
  isPast: boolean;
  /** Whether the experiment was posted with it: there is nothing to go back to. */
  isBeginning: boolean;
};

/** Whether the actor may take a step back: whoever made it, for ten minutes, while they may move it at all. */
export function canTakeBackMove(actor: Actor, experiment: ExperimentFacts, move: MoveFacts, now: Date): boolean {
  if (!canMoveExperiment(actor, experiment) || move.isPast || move.isBeginning || actor?.id !== move.movedById) return false;
  return now.getTime() - move.movedAt < TAKE_BACK_MS;
}

/** Whether the actor may try it too: any member but who began it, once it is more than an idea. A stopped one as well. */
export function canTryToo(actor: Actor, experiment: ExperimentFacts): boolean {
  if (!isMember(actor) || !isOpenExperiment(experiment) || actor.id === experiment.authorId) return false;
  return experiment.status !== null && experiment.status !== 'idea';
}

/** A trial, as the rules ask for it. */
export type TrialFacts = { personId: number; withdrawn: boolean };

/** Whether the actor may say what came of a trial, or withdraw it: only one's own, while the topic is open. */
export function canReportTrial(actor: Actor, experiment: ExperimentFacts, trial: TrialFacts): boolean {
  return isMember(actor) && isOpenExperiment(experiment) && !trial.withdrawn && trial.personId === actor.id;
}

/** Whether the actor may take the result of somebody else away: a moderator, also where the topic was closed. */
export function canRemoveResult(actor: Actor, experiment: ExperimentFacts, trial: TrialFacts & { reported: boolean }): boolean {
  if (experiment.spaceCode !== 'experiments' || experiment.deleted) return false;
  return isModerator(actor) && !trial.withdrawn && trial.reported && trial.personId !== actor.id;
}
