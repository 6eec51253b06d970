import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { answerStatusForm } from './answer-status-form.server';
import { isStatus } from './experiment-moves';
import { prepareStatus } from './prepare-status.server';
import { StatusPage } from './status-page';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const to = new URL(request.url).searchParams.get('to') || null;
    if (to !== null && !isStatus(to)) throw notFound();
    const start = await prepareStatus(context.actor, idFrom(params.id), context.language);
    return json({ ...start, to, name: translator(context.language)('forum:experiments.move') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(() => answerStatusForm(context.actor, idFrom(params.id), request));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function StatusRoute() {
  return <StatusPage {...useLoaderData<typeof loader>()} />;
}
