import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, checkTyped, orRefused } from '~/shared/forms/submission.server';
import { readFields } from '~/shared/forms/fields.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { countAct } from '../posts/posting-limit.server';
import { WITHDRAWN_PARAM } from './experiment-story';
import { removeResult, reportTrial } from './report-trial.server';
import { reportSchema, trialIntent } from './trial-form';
import { prepareTrial } from './prepare-trial.server';
import { TrialPage } from './trial-page';
import { startTrial, withdrawTrial } from './try-too.server';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const trial = await prepareTrial(context.actor, idFrom(params.id));
    return json({ ...trial, name: translator(context.language)('forum:experiments.trials.report') });
  });
}

export function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    const sent = await orRefused(() => readFields(request));
    const asked = await checkTyped(sent, trialIntent);
    if (!asked.ok) throw asked.response;
    await countAct(actor, 'follow');
    const { intent, trial } = asked.data;
    if (intent === 'start') return redirect(`${links.topic(await startTrial(actor, topicId))}#trials`);
    if (intent === 'withdraw') return redirect(`${links.topic(await withdrawTrial(actor, topicId))}?${WITHDRAWN_PARAM}=1`);
    if (intent === 'remove') return redirect(`${links.topic(await removeResult(actor, topicId, idFrom(trial)))}#trials`);
    const form = await checkTyped(sent, reportSchema);
    if (!form.ok) return form.response;
    return attempt(form.values, async () => redirect(`${links.topic(await reportTrial(actor, topicId, form.data))}#trials`));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function TrialRoute() {
  return <TrialPage {...useLoaderData<typeof loader>()} />;
}
