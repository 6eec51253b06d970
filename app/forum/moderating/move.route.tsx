import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { moveSchema } from '../action-forms';
import { MovePage } from './move-page';
import { moveTopic, prepareMove } from './move-topic.server';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const moving = await prepareMove(context.actor, idFrom(params.id));
    return json({ ...moving, name: translator(context.language)('forum:moderate.move.title') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    const form = await readForm(request, moveSchema);
    if (!form.ok) return form.response;
    return attempt(form.values, async () => redirect(links.topic(await moveTopic(context.actor, topicId, form.data.space))));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function MoveRoute() {
  return <MovePage {...useLoaderData<typeof loader>()} />;
}
