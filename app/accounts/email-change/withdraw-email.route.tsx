import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { changeToWithdraw } from './email-change-codes.server';
import { EmailLinkPage } from './email-link-page';
import { WITHDRAW_WORDS } from './email-link-words';
import { withdrawEmailChange } from './withdraw-email-change.server';

export const headers = doorHeaders;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await changeToWithdraw(params.code ?? '', new Date());
    const isDone = found?.state === 'withdrawn' && new URL(request.url).searchParams.has('done');
    const isOpen = found?.state === 'open' || found?.state === 'confirmed';
    const title = translator(context.language)(WITHDRAW_WORDS.title);
    const state = isDone ? 'done' : isOpen ? 'open' : 'over';
    const status = state !== 'over' ? 200 : found ? 410 : 404;
    const email = found && isOpen ? found.oldEmail : null;
    return json({ title, state, email, isSignedIn: context.actor !== null } as const, { status });
  });
}

export function action({ params }: ActionFunctionArgs) {
  const code = params.code ?? '';
  return attempt({}, async () => {
    await withdrawEmailChange(code);
    return redirect(`${links.withdrawEmail(code)}?done=1`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function WithdrawEmailRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <EmailLinkPage keys={WITHDRAW_WORDS} {...page} />;
}
