import { redirect } from '@remix-run/node';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { fieldsOfShape } from '~/shapes/shape';
import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { readFields } from '~/shared/forms/fields.server';
import { attempt, checkTyped, orRefused } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { countAct } from '../posts/posting-limit.server';
import { fieldsAskedFor, isSummaryAskedFor } from './experiment-moves';
import { findExperimentToMove, moveExperiment } from './move-experiment.server';
import { whatHappenedMeanwhile } from './prepare-status.server';
import { askedSchema, chosenSchema, statusSchema } from './status-form';
import { takeBackMove } from './take-back-move.server';

/** Makes the step that a form asks for, or takes one back, and leads back to the topic. Throws as they do. */
export async function answerStatusForm(actor: Actor, topicId: number, request: Request): Promise<Response> {
  const sent = await orRefused(() => readFields(request));
  const form = await checkTyped(sent, statusSchema);
  if (!form.ok) return form.response;
  const { intent, move, from, revision } = form.data;
  await countAct(actor, 'post');
  if (intent === 'take_back') return redirect(links.topic(await takeBackMove(actor, topicId, idFrom(move))));
  const { found } = await findExperimentToMove(read(), actor, topicId);
  const chosen = await checkTyped(sent, chosenSchema);
  if (!chosen.ok) return chosen.response;
  const { to } = chosen.data;
  // As the form asked them, whatever happened since: a conflict is told of below.
  const asked = fieldsAskedFor(from, to, from === found.status ? found.fields : {}).filter(({ name }) => from === found.status || sent.has(name));
  const isSummaryAsked = isSummaryAskedFor(from, to, found.summary);
  const told = await checkTyped(sent, askedSchema(asked, isSummaryAsked));
  if (!told.ok) return told.response;
  const values: Record<string, unknown> = told.data;
  const fields = Object.fromEntries(fieldsOfShape(EXPERIMENT).flatMap(({ name }) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
  const summary = typeof values.summary === 'string' ? values.summary : null;
  const work = async () => redirect(links.topic(await moveExperiment(actor, topicId, { from, to, revision, fields, summary })));
  return attempt(told.values, work, (error) => whatHappenedMeanwhile(topicId, error));
}
