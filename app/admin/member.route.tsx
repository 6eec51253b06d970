import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editMember } from '~/accounts/members/edit-member.server';
import { memberFacts } from '~/accounts/members/member-facts.server';
import { memberForm } from '~/accounts/members/member-forms';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { MemberPage } from './member-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    return json({
      member: await memberFacts(actor, idFrom(params.id)),
      organisations: await organisationChoices(),
      done: new URL(request.url).searchParams.get('done'),
    });
  });
}

/** Changes where the member works and as what. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, memberForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const id = idFrom(params.id);
    await editMember(context.actor, id, form.data);
    return redirect(links.member(id, 'saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.member.name) }];

export default function MemberRoute() {
  const data = useLoaderData<typeof loader>();
  return <MemberPage key={data.member.id} {...data} />;
}
