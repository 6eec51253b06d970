import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memberFacts } from '~/accounts/members/member-facts.server';
import { suspensionForm } from '~/accounts/members/member-forms';
import { reactivatePerson } from '~/accounts/members/reactivate-person.server';
import { suspendPerson } from '~/accounts/members/suspend-person.server';
import { forbidden } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { dayAfter } from '~/shared/i18n/day-start';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { requireAdmin } from './require-admin.server';
import { SuspensionPage } from './suspension-page';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const member = await memberFacts(actor, idFrom(params.id));
    if (member.isOwn) throw forbidden('accounts:denied.ownAccount');
    const title = translator(context.language)('admin:suspension.title', { name: member.name });
    return json({ title, member, firstDay: dayAfter(new Date()) });
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, suspensionForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const id = idFrom(params.id);
    if (form.data.intent === 'reactivate') {
      await reactivatePerson(context.actor, id);
      return redirect(links.member(id, 'reactivated'));
    }
    await suspendPerson(context.actor, { personId: id, reason: form.data.reason, until: form.data.until });
    return redirect(links.member(id, 'suspended'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SuspensionRoute() {
  const { member, firstDay } = useLoaderData<typeof loader>();
  return <SuspensionPage member={member} firstDay={firstDay} />;
}
