import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { askReset } from './ask-reset.server';
import { ForgotPasswordPage } from './forgot-password-page';
import { forgotPasswordForm } from './recovery-forms';

export const headers = doorHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('sent');
  return json({ title: translator(context.language)('accounts:forgot.head'), isSent });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, forgotPasswordForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await askReset(form.data.email, context.clientAddress);
    return redirect(links.forgotPassword('sent'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ForgotPasswordRoute() {
  return <ForgotPasswordPage isSent={useLoaderData<typeof loader>().isSent} />;
}
