import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { readTopicPage } from './topic-page-data.server';
import { getTopic } from './topic-queries.server';
import { TopicPage } from './topic-page';
import { beginReplyHere } from '../writing-start.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await getTopic(context.actor, idFrom(params.id));
    const { search, searchParams } = new URL(request.url);
    // A title can change back, so a browser must not remember where an old address led.
    if (params.slug !== found.topic.slug) {
      return redirect(links.topic(found.topic) + search, { status: 301, headers: { 'Cache-Control': 'no-store' } });
    }
    const data = await readTopicPage(context.actor, found, { from: searchParams.get('from'), language: context.language });
    const writing = data.can.reply ? await beginReplyHere(context.actor, found.topic.id) : null;
    return json({ data, writing });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.data.topic.title) }];

export default function TopicRoute() {
  const { data, writing } = useLoaderData<typeof loader>();
  return <TopicPage key={data.topic.id} data={data} writing={writing} />;
}
