import { EXPERIMENT_STATUSES, type ExperimentStatus, type FieldValues } from '#db/codes';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { fieldsOfShape, isNeeded, type ShapeField } from '~/shapes/shape';

/**
 * The life of an experiment, as data.
 *
 * ```
 *   idea ──────▶ running ──────▶ evaluated ──────▶ scaled_up
 *     │          │  ▲                │
 *     │     stop │  │ taken up       │
 *     │          ▼  │ again          │
 *     └────────▶ stopped ◀───────────┘
 *
 *   An older topic without a status gets whichever it has by now.
 * ```
 *
 * What a status asks for stands in the shape of an experiment (app/shapes), under `needed`.
 */
const MOVES: Readonly<Record<ExperimentStatus, readonly ExperimentStatus[]>> = {
  idea: ['running', 'stopped'],
  running: ['evaluated', 'stopped'],
  evaluated: ['scaled_up', 'stopped'],
  scaled_up: [],
  stopped: ['running'],
};

/** How far an experiment is; null where nobody said it yet. */
export type Status = ExperimentStatus | null;

/** Where an experiment of this status can go. */
export function nextStatuses(from: Status): readonly ExperimentStatus[] {
  return from === null ? EXPERIMENT_STATUSES : MOVES[from];
}

/** Whether an experiment can go from the one status to the other. */
export function isMove(from: Status, to: ExperimentStatus): boolean {
  return nextStatuses(from).includes(to);
}

/** The fields that a move asks for: what the new status needs, but for what the old one needed and that is there. */
export function fieldsAskedFor(from: Status, to: ExperimentStatus, values: FieldValues): ShapeField[] {
  const isThere = (field: ShapeField) => isNeeded(field.needed, from) && Boolean(values[field.name]);
  return fieldsOfShape(EXPERIMENT).filter((field) => isNeeded(field.needed, to) && !isThere(field));
}

/** Whether the 30-second summary is asked for too. */
export function isSummaryAskedFor(from: Status, to: ExperimentStatus, summary: string | null): boolean {
  return isNeeded(EXPERIMENT.summaryNeeded, to) && !(isNeeded(EXPERIMENT.summaryNeeded, from) && summary);
}

/** Whether the text, from an address, is a status. */
export function isStatus(text: string | null | undefined): text is ExperimentStatus {
  return EXPERIMENT_STATUSES.some((status) => status === text);
}

/** Milliseconds in which who made a move can take it back. */
export const TAKE_BACK_MS = 10 * 60_000;
