import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { ConfirmStepPage, CONFIRM_WORDS } from './confirm-step-page';
import { countAct } from '../act-limit.server';
import { prepareStep, takeStep } from './take-step.server';

/** Asks once more before something is taken away. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const asked = await prepareStep(context.actor, idFrom(params.id), params.step);
    return json({ asked, title: translator(context.language)(CONFIRM_WORDS[asked.step].title) });
  });
}

export function action({ params, context }: ActionFunctionArgs) {
  return answer(async () => {
    await countAct(context.actor, 'step');
    return redirect(await takeStep(context.actor, idFrom(params.id), params.step), 303);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function StepRoute() {
  return <ConfirmStepPage {...useLoaderData<typeof loader>().asked} />;
}
