import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '~/accounts/signed-in.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { listFollowed } from './follow-queries.server';
import { FollowingPage } from './following-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireSignedIn(context.actor, request);
    const title = translator(context.language)('forum:following.title');
    return json({ title, id: actor.id, followed: await listFollowed(actor) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function FollowingRoute() {
  const { id, followed } = useLoaderData<typeof loader>();
  return <FollowingPage id={id} followed={followed} />;
}
