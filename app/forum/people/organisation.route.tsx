import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { followStateOf } from '../following/follow-queries.server';
import { findOrganisationFacts, listPeopleOfOrganisation } from './organisation-facts.server';
import { OrganisationPage } from './organisation-page';
import { listSharedByOrganisation } from './shared-queries.server';
import { sharedWish } from './shared-wish';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const organisation = await findOrganisationFacts(context.actor, idFrom(params.id));
    if (!organisation) throw notFound();
    // It became part of another for good: whoever kept the address goes there.
    if (organisation.mergedIntoId) throw redirect(links.organisation(organisation.mergedIntoId), 301);
    const wish = sharedWish(new URL(request.url).searchParams);
    return json({
      organisation,
      people: await listPeopleOfOrganisation(organisation.id),
      following: await followStateOf(context.actor, { kind: 'organisation', subjectId: organisation.id }),
      kind: wish.kind,
      shared: await listSharedByOrganisation(context.actor, organisation.id, wish),
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.organisation.name) }];

export default function OrganisationRoute() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} />;
}
