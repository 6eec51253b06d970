import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addOrganisation, editOrganisation } from '~/organisations/manage-organisation.server';
import { organisationForm } from '~/organisations/organisation-form';
import { findOrganisations, organisationFacts } from '~/organisations/organisation-queries.server';
import { listWish } from '~/organisations/organisation-wish';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { OrganisationsAdminPage } from './organisations-admin-page';
import { requireAdmin } from './require-admin.server';

/** Organisations on one page. */
const PER_PAGE = 50;

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    requireAdmin(context.actor, request);
    const { searchParams } = new URL(request.url);
    const edit = searchParams.get('edit');
    const wish = listWish(searchParams);
    const page = searchParams.has('page') ? idFrom(searchParams.get('page') ?? '') : 1;
    const { organisations } = await findOrganisations(wish);
    return json({
      title: translator(context.language)('admin:organisations.title'),
      wish,
      organisations: organisations.slice((page - 1) * PER_PAGE, page * PER_PAGE),
      count: organisations.length,
      page,
      pageCount: Math.ceil(organisations.length / PER_PAGE),
      edited: edit === null ? null : await organisationFacts(idFrom(edit)),
      said: searchParams.has('saved') ? ('saved' as const) : searchParams.has('merged') ? ('merged' as const) : null,
    });
  });
}

/** Adds an organisation, or changes the one that the address names. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const edit = new URL(request.url).searchParams.get('edit');
  const form = await readForm(request, organisationForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    if (edit === null) await addOrganisation(context.actor, form.data);
    else await editOrganisation(context.actor, idFrom(edit), form.data);
    return redirect(links.manageOrganisations({ saved: 1 }));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function OrganisationsAdminRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <OrganisationsAdminPage {...data} />;
}
