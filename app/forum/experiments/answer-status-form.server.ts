import { redirect } from '@remix-run/node';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { fieldValuesFrom } from '~/shapes/shape-form';
import type { FieldValues } from '#db/codes';
import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { readFields } from '~/shared/forms/fields.server';
import type { FormValues } from '~/shared/forms/messages';
import { trimmedValues } from '~/shared/forms/text';
import { attempt, checkTyped, orRefused } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { countAct } from '../posts/posting-limit.server';
import { lackingOfMove } from './asked';
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
  // After somebody else's step the form cannot know what is asked now: the conflict is told of below.
  const says = { fields: found.fields, summary: found.summary };
  const isCurrent = from === found.status;
  const told = await checkTyped(sent, askedSchema, (values) => (isCurrent ? lackingOfMove(from, to, says, saidIn(trimmedValues(values), says)) : {}));
  if (!told.ok) return told.response;
  const fields = fieldValuesFrom(EXPERIMENT, told.data);
  const summary = told.data.summary || null;
  const work = async () => redirect(links.topic(await moveExperiment(actor, topicId, { from, to, revision, fields, summary })));
  return attempt(told.values, work, (error) => whatHappenedMeanwhile(topicId, error));
}

/** What was typed, over what the experiment says already. */
function saidIn(values: FormValues, says: { fields: FieldValues; summary: string | null }) {
  return { fields: { ...says.fields, ...fieldValuesFrom(EXPERIMENT, values) }, summary: values.summary || says.summary };
}
