import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { listDrafts } from './draft-queries.server';
import { DraftsPage } from './drafts-page';

export function loader({ context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('forum:drafts.title');
    return json({ title, drafts: await listDrafts(context.actor) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function DraftsRoute() {
  return <DraftsPage drafts={useLoaderData<typeof loader>().drafts} />;
}
