import type { ExperimentStatus, FieldValues } from '#db/codes';
import { read } from '#db/connection.server';
import { fieldName } from '~/shapes/field-names';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { formPartsFor } from '~/shapes/field-help.server';
import type { FormParts } from '~/shapes/shape-fields';
import type { Language } from '~/shared/i18n/language';
import type { Actor } from '~/shared/actor';
import type { AppError } from '~/shared/errors/app-error';
import type { TopicLink } from '../forum-data';
import { findLastMove } from './experiment-facts.server';
import { fieldsAskedFor, isSummaryAskedFor, nextStatuses, type Status } from './experiment-moves';
import { findExperimentToMove } from './move-experiment.server';

/** A status that the experiment can go to, with the fields that it asks for by their names in the form. */
export type NextStatus = { status: ExperimentStatus; fields: string[]; asksSummary: boolean };

export type StatusStart = {
  topic: TopicLink;
  from: Status;
  revision: number;
  next: NextStatus[];
  /** The form of an experiment, of which a status asks a part. */
  form: FormParts;
  /** What the opening says already. */
  fields: FieldValues;
  summary: string | null;
};

/** What the page that moves an experiment shows. Throws 404 and 403 as `moveExperiment`. */
export async function prepareStatus(actor: Actor, topicId: number, language: Language): Promise<StatusStart> {
  const { found } = await findExperimentToMove(read(), actor, topicId);
  const { title, slug, spaceCode, status: from, fields, summary } = found;
  return {
    topic: { id: topicId, slug, title, spaceCode },
    from,
    revision: found.opening.revision,
    next: nextStatuses(from).map((status) => ({ status, ...whatIsAsked(from, status, { fields, summary }) })),
    form: await formPartsFor(EXPERIMENT, language),
    fields,
    summary,
  };
}

function whatIsAsked(from: Status, to: ExperimentStatus, { fields, summary }: Pick<StatusStart, 'fields' | 'summary'>) {
  return { fields: fieldsAskedFor(from, to, fields).map(({ name }) => fieldName(name)), asksSummary: isSummaryAskedFor(from, to, summary) };
}

/** Who moved it meanwhile, in milliseconds since 1970 when. */
export type MovedMeanwhile = { to: ExperimentStatus; byName: string; at: number };

/** For a form that came too late (409): the step that was made meanwhile. Nothing for any other refusal. */
export async function whatHappenedMeanwhile(topicId: number, refusal: AppError): Promise<{ isConflict?: true; meanwhile?: MovedMeanwhile }> {
  if (refusal.status !== 409) return {};
  const last = refusal.key === 'forum:experiments.movedMeanwhile' ? await findLastMove(read(), topicId) : undefined;
  return { isConflict: true, ...(last && { meanwhile: { to: last.to, byName: last.by.name, at: last.at.getTime() } }) };
}
