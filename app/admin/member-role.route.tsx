import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeRole } from '~/accounts/members/change-role.server';
import { memberFacts } from '~/accounts/members/member-facts.server';
import { roleForm } from '~/accounts/members/member-forms';
import { ROLES } from '#db/codes';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { MemberRolePage } from './member-role-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const member = await memberFacts(actor, idFrom(params.id));
    const wished = new URL(request.url).searchParams.get('role');
    const role = ROLES.find((known) => known === wished);
    // Nothing to ask: the same role, or none at all.
    if (!role || role === member.role || member.isOwn) return redirect(links.member(member.id));
    return json({ title: translator(context.language)('admin:role.title', { name: member.name }), member, role });
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, roleForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const id = idFrom(params.id);
    await changeRole(context.actor, id, form.data.role);
    return redirect(links.member(id, 'role'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MemberRoleRoute() {
  const { member, role } = useLoaderData<typeof loader>();
  return <MemberRolePage member={member} role={role} />;
}
