import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '~/accounts/signed-in.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { listDrafts } from '../drafts/draft-queries.server';
import { listDueExperiments } from '../experiments/due-experiments.server';
import { listOwnNews } from './own-news.server';
import { OverviewPage } from './overview-page';
import { listSharedByPerson } from './shared-queries.server';
import { sharedWish } from './shared-wish';

/** Rows of each part: what fits beside each other, with the way to the rest below it. */
const SHOWN = 5;

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id, name } = requireSignedIn(context.actor, request);
    const title = translator(context.language)('accounts:me.title');
    const shared = await listSharedByPerson(context.actor, id, sharedWish(new URLSearchParams()));
    return json({
      title,
      me: { id, name },
      due: await listDueExperiments(context.actor),
      news: await listOwnNews(context.actor),
      drafts: await listDrafts(context.actor, SHOWN),
      shared: shared.rows.slice(0, SHOWN),
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MeRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <OverviewPage {...page} />;
}
