import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { personCard } from '~/accounts/person-queries.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { followStateOf } from '../following/follow-queries.server';
import { PersonPage } from './person-page';
import { countSharedByPerson, listSharedByPerson } from './shared-queries.server';
import { sharedWish } from './shared-wish';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { createdAt, ...card } = await personCard(idFrom(params.id));
    const wish = sharedWish(new URL(request.url).searchParams);
    return json({
      person: { ...card, createdAt: createdAt.getTime() },
      kind: wish.kind,
      shared: await listSharedByPerson(context.actor, card.id, wish),
      counts: await countSharedByPerson(context.actor, card.id),
      following: await followStateOf(context.actor, { kind: 'person', subjectId: card.id }),
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.person.name) }];

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
