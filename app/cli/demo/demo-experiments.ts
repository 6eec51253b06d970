import type { ExperimentStatus, FieldValues } from '#db/codes';
import { EXPERIMENT_COURSES, EXPERIMENT_TRIALS, type DemoCourse } from '#db/seed/demo/experiment-steps';
import { parseWhen } from '#db/seed/demo/read-reply';
import type { DemoTopic } from '#db/seed/demo/read-topics';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { fieldsOfShape, isNeeded } from '~/shapes/shape';
import { moveExperiment } from '~/forum/experiments/move-experiment.server';
import { reportTrial } from '~/forum/experiments/report-trial.server';
import { startTrial } from '~/forum/experiments/try-too.server';
import type { SignedIn } from '~/shared/actor';
import { filledIn } from './demo-fields';
import { momentOf } from './moments';

/** Something that somebody does with an experiment after it was posted; `number` counts the steps or trials of its topic. */
export type ExperimentAct = { kind: 'tell' } | { kind: 'move' | 'try' | 'report'; number: number };

type Dated = { at: Date; by: string } & ExperimentAct;

/** What was known of an experiment before anything came of it. */
const KNOWN: Readonly<Record<DemoCourse['begun'], readonly string[]>> = {
  idea: ['hypothesis', 'setup'],
  running: ['hypothesis', 'setup', 'measure', 'evaluateOn'],
};

/** The steps and trials of a topic, and when its author told the rest. */
export function experimentActs({ key, by, status }: DemoTopic, now: Date): Dated[] {
  const course = EXPERIMENT_COURSES[key];
  const at = (moment: string) => momentOf(parseWhen(moment), now);
  if (course && course.steps.at(-1)?.to !== status) throw new Error(`${key}: its steps do not lead to ${status}`);
  const steps = (course?.steps ?? []).map((step, number): Dated => ({ kind: 'move', number, at: at(step.at), by }));
  const told: Dated[] = course ? [{ kind: 'tell', at: at(course.told), by }] : [];
  const trials = (EXPERIMENT_TRIALS[key] ?? []).flatMap((trial, number): Dated[] => {
    const tried: Dated = { kind: 'try', number, at: at(trial.at), by: trial.by };
    return trial.result ? [tried, { kind: 'report', number, at: at(trial.result.at), by: trial.by }] : [tried];
  });
  return [...steps, ...told, ...trials];
}

/** The topic as it was posted: with a course, it says only what was known then. */
export function asPosted(topic: DemoTopic): DemoTopic {
  const course = EXPERIMENT_COURSES[topic.key];
  if (!course) return topic;
  const fields = Object.entries(topic.fields).filter(([name]) => KNOWN[course.begun].includes(name));
  return { ...topic, status: course.begun, summary: null, body: '', fields: Object.fromEntries(fields) };
}

/** What the fields say when the author tells the rest: all but what a later step asks for. */
export function fieldsWhenTold(topic: DemoTopic, now: Date): FieldValues {
  const course = EXPERIMENT_COURSES[topic.key];
  const told = course ? momentOf(parseWhen(course.told), now) : now;
  const isPast = (step: DemoCourse['steps'][number]) => momentOf(parseWhen(step.at), now) < told;
  const reached = [course?.begun ?? null, ...(course?.steps ?? []).filter(isPast).map(({ to }) => to)];
  const ahead = (course?.steps ?? []).filter((step) => !isPast(step)).map(({ to }) => to);
  const isNeededIn = (name: string, statuses: readonly (ExperimentStatus | null)[]) =>
    fieldsOfShape(EXPERIMENT).some((field) => field.name === name && statuses.some((one) => isNeeded(field.needed, one)));
  const entries = Object.entries(filledIn(topic, now));
  return Object.fromEntries(entries.filter(([name]) => !isNeededIn(name, ahead) || isNeededIn(name, reached)));
}

/** Where the topic stands and who acts in it, when. */
type Performance = { topic: DemoTopic; topicId: number; revision: number; actor: SignedIn; at: Date; now: Date };

/** Takes the experiment one step further. */
export async function takeStep(number: number, { topic, topicId, revision, actor, at, now }: Performance): Promise<void> {
  const course = EXPERIMENT_COURSES[topic.key];
  const to = course?.steps[number]?.to;
  if (!course || !to) throw new Error(`${topic.key}: no step ${number}`);
  const from = course.steps[number - 1]?.to ?? course.begun;
  const summary = isNeeded(EXPERIMENT.summaryNeeded, to) ? topic.summary : null;
  await moveExperiment(actor, topicId, { from, revision, to, fields: filledIn(topic, now), summary }, at);
}

/** Lets a colleague try it too, or say what came of that. */
export async function actOnTrial(kind: 'try' | 'report', number: number, { topic, topicId, actor, at }: Performance): Promise<void> {
  const trial = EXPERIMENT_TRIALS[topic.key]?.[number];
  if (!trial) throw new Error(`${topic.key}: no trial ${number}`);
  if (kind === 'try') await startTrial(actor, topicId, at);
  else if (trial.result) await reportTrial(actor, topicId, { verdict: trial.result.verdict, result: trial.result.text }, at);
}
