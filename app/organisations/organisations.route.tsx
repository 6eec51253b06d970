import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ORGANISATION_KINDS } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { countByKind, organisationList } from './organisation-queries.server';
import { OrganisationsPage } from './organisations-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const wished = new URL(request.url).searchParams.get('kind');
    const kind = ORGANISATION_KINDS.find((known) => known === wished) ?? null;
    if (wished && !kind) throw notFound();
    const [organisations, counts] = await Promise.all([organisationList(kind ?? undefined), countByKind()]);
    const title = translator(context.language)('organisations:list.title');
    return json({ title, kind, organisations, counts });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function OrganisationsRoute() {
  const { kind, organisations, counts } = useLoaderData<typeof loader>();
  return <OrganisationsPage kind={kind} organisations={organisations} counts={counts} />;
}
