import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { readTopicPage } from './topic-page-data.server';
import { getTopic } from './topic-queries.server';
import { TopicPage } from './topic-page';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await getTopic(context.actor, idFrom(params.id));
    const { search, searchParams } = new URL(request.url);
    // A title can change back, so a browser must not remember where an old address led.
    if (params.slug !== found.topic.slug) {
      return redirect(links.topic(found.topic) + search, { status: 301, headers: { 'Cache-Control': 'no-store' } });
    }
    return json(await readTopicPage(context.actor, found, searchParams.get('from')));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.topic.title) }];

export default function TopicRoute() {
  return <TopicPage data={useLoaderData<typeof loader>()} />;
}
