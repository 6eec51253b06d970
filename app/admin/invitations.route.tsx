import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invitationsForm } from '~/accounts/joining/join-forms';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { actOnInvitations } from './act-on-invitations.server';
import { invitationsData } from './invitations-data.server';
import { InvitationsPage } from './invitations-page';
import { invitationsWish } from './invitations-wish';
import type { IssuedLink } from './issued-link.server';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const wish = invitationsWish(new URL(request.url).searchParams);
    const title = translator(context.language)('admin:invitations.title');
    return json({ title, ...(await invitationsData(actor, wish)) });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, invitationsForm);
  if (!form.ok) return form.response;
  return attempt(form.values, () => actOnInvitations(context.actor, form.data));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function InvitationsRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <InvitationsPage {...data} issued={(useActionData() as Partial<IssuedLink> | undefined)?.issued} />;
}
