import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { enter } from '../enter.server';
import { newPasswordForm } from './recovery-forms';
import { resetByCode } from './reset-codes.server';
import { ResetPasswordPage } from './reset-password-page';
import { setForgottenPassword } from './set-forgotten-password.server';

export const headers = doorHeaders;

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await resetByCode(params.token ?? '', new Date());
    const title = translator(context.language)('accounts:reset.title');
    // Who holds an old link need not learn whose it was.
    const email = found?.state === 'open' ? found.email : null;
    return json({ title, email }, { status: email ? 200 : found ? 410 : 404 });
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, newPasswordForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const personId = await setForgottenPassword(params.token ?? '', form.data.newPassword);
    return redirect(links.security('changed'), { headers: await enter(personId, request, context.clientAddress) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ResetPasswordRoute() {
  return <ResetPasswordPage email={useLoaderData<typeof loader>().email} />;
}
