import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { findDiscarded, listDrafts } from './draft-queries.server';
import { DraftsPage } from './drafts-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('forum:drafts.title');
    const discarded = await findDiscarded(context.actor, new URL(request.url).searchParams);
    return json({ title, discarded, drafts: await listDrafts(context.actor) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function DraftsRoute() {
  const { drafts, discarded } = useLoaderData<typeof loader>();
  return <DraftsPage drafts={drafts} discarded={discarded} />;
}
