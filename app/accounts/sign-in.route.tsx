import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { safeReturnTo } from '~/shared/return-to';
import { signInForm } from './account-forms';
import { doorHeaders } from './door-headers';
import { enter } from './enter.server';
import { deviceTokenIn } from './known-device.server';
import { SignInPage } from './sign-in-page';
import { signIn } from './sign-in.server';

export const headers = doorHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'));
  if (context.actor) throw redirect(returnTo);
  return json({ title: translator(context.language)('accounts:signIn.title'), returnTo });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const personId = await signIn(form.data, context.clientAddress, deviceTokenIn(request));
    return redirect(safeReturnTo(form.data.returnTo), { headers: await enter(personId, request, context.clientAddress) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SignInRoute() {
  return <SignInPage returnTo={useLoaderData<typeof loader>().returnTo} />;
}
