import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mergeForm } from '~/organisations/merge-form';
import { mergeNumbers, mergeOrganisations } from '~/organisations/merge-organisations.server';
import { organisationFacts, organisationList } from '~/organisations/organisation-queries.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { MergeOrganisationPage } from './merge-organisation-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { id, name } = await organisationFacts(idFrom(params.id));
    const others = (await organisationList()).filter((one) => one.id !== id);
    const chosen = Number(new URL(request.url).searchParams.get('into'));
    return json({
      title: translator(context.language)('admin:merge.title', { name }),
      organisation: { id, name },
      choices: others.map((one) => ({ id: one.id, name: one.name })),
      into: others.find((one) => one.id === chosen) ?? null,
      numbers: await mergeNumbers(actor, id),
    });
  });
}

/** Makes the organisation of the address part of the one in the form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, mergeForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await mergeOrganisations(context.actor, idFrom(params.id), form.data.into);
    return redirect(links.manageOrganisations({ merged: 1 }));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MergeOrganisationRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <MergeOrganisationPage {...data} />;
}
