import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteForm } from '~/accounts/account-forms';
import { invitePerson } from '~/accounts/invite-person.server';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { isMailSent } from '~/shared/mail/send-mail.server';
import { pageTitle } from '~/shared/page-title';
import { InvitePage } from './invite-page';
import { issuedLink, type IssuedLink } from './issued-link.server';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { language } = requireAdmin(context.actor, request);
    const title = translator(context.language)('admin:invite.title');
    return json({ title, language, organisations: await organisationChoices(), isMailSent: isMailSent() });
  });
}

/** The link is in this answer and nowhere else, so there is no redirect after it. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, inviteForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => json(issuedLink(await invitePerson(context.actor, form.data))));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function InviteRoute() {
  const { language, organisations, isMailSent: isSent } = useLoaderData<typeof loader>();
  const issued = (useActionData() as Partial<IssuedLink> | undefined)?.issued;
  return <InvitePage language={language} organisations={organisations} isMailSent={isSent} issued={issued} />;
}
