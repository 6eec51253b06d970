import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invitationActForm } from '~/accounts/account-forms';
import { unansweredInvitation, unansweredInvitations } from '~/accounts/invitation-queries.server';
import { renewInvitation, withdrawInvitation } from '~/accounts/invite-person.server';
import { memberPage } from '~/accounts/member-queries.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { isMailSent } from '~/shared/mail/send-mail.server';
import { pageTitle } from '~/shared/page-title';
import { issuedLink, type IssuedLink } from './issued-link.server';
import { memberWish } from './member-wish';
import { MembersPage } from './members-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { withdraw, isWithdrawn, ...wish } = memberWish(new URL(request.url).searchParams);
    return json({
      title: translator(context.language)('admin:members.title'),
      page: await memberPage(actor, wish),
      wish,
      invitations: await unansweredInvitations(actor),
      toWithdraw: withdraw ? await unansweredInvitation(actor, withdraw) : null,
      isWithdrawn,
      isMailSent: isMailSent(),
    });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, invitationActForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const { intent, invitationId } = form.data;
    if (intent === 'renew') return json(issuedLink(await renewInvitation(context.actor, invitationId)));
    await withdrawInvitation(context.actor, invitationId);
    return redirect(links.members({ withdrawn: 1 }));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MembersRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <MembersPage {...data} issued={(useActionData() as Partial<IssuedLink> | undefined)?.issued} />;
}
