import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { HistoryPage } from './history-page';
import { readHistory } from './history.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('version');
  return answer(async () => {
    const history = await readHistory(context.actor, idFrom(params.id), wanted, context.language);
    return json({ ...history, name: translator(context.language)('forum:history.title') });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function PostHistoryRoute() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
