import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { findOrganisations } from './organisation-queries.server';
import { listWish } from './organisation-wish';
import { OrganisationsPage } from './organisations-page';

/** Organisations on the page at most; more and it is time to look for one. */
const MOST_SHOWN = 300;

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const wish = listWish(new URL(request.url).searchParams);
    const { organisations, ...choices } = await findOrganisations(wish);
    const title = translator(context.language)('organisations:list.title');
    return json({ title, wish, ...choices, count: organisations.length, organisations: organisations.slice(0, MOST_SHOWN) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function OrganisationsRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <OrganisationsPage {...data} />;
}
