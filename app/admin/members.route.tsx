import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countSuspended, memberPage } from '~/accounts/member-queries.server';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { adminOverview } from './admin-overview.server';
import { INVITED } from './member-filter-form';
import { memberFilter, membersQuery } from './member-wish';
import { MembersPage } from './members-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { searchParams } = new URL(request.url);
    const query = membersQuery(searchParams);
    // Who is invited has no account yet: they stand in a list of their own, where their link is renewed.
    if (query.state === INVITED) return redirect(links.invitations());
    const after = searchParams.has('after') ? idFrom(searchParams.get('after') ?? '') : undefined;
    return json({
      title: translator(context.language)('admin:members.title'),
      page: await memberPage(actor, { ...memberFilter(query), after }),
      query,
      isFurther: after !== undefined,
      overview: { ...(await adminOverview(actor)), suspended: await countSuspended() },
      organisations: await organisationChoices(),
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MembersRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <MembersPage {...data} />;
}
