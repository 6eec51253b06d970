import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from './door-headers';
import { endSession } from './session.server';
import { SignOutPage } from './sign-out-page';

export const headers = doorHeaders;

export function loader({ context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(links.home());
  return json({ title: translator(context.language)('accounts:signOut.title') });
}

export async function action({ context }: ActionFunctionArgs) {
  return redirect(links.home(), { headers: { 'Set-Cookie': await endSession(context.sessionId) } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SignOutRoute() {
  return <SignOutPage />;
}
