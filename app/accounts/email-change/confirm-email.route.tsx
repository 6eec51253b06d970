import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { confirmEmailChange } from './confirm-email-change.server';
import { changeToConfirm } from './email-change-codes.server';
import { EmailLinkPage } from './email-link-page';
import { CONFIRM_WORDS } from './email-link-words';

export const headers = doorHeaders;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await changeToConfirm(params.code ?? '', new Date());
    const isDone = found?.state === 'confirmed' && new URL(request.url).searchParams.has('done');
    const isOpen = found?.state === 'open';
    const title = translator(context.language)(CONFIRM_WORDS.title);
    const state = isDone ? 'done' : isOpen ? 'open' : 'over';
    const status = state !== 'over' ? 200 : found ? 410 : 404;
    const email = found && isOpen ? found.newEmail : null;
    return json({ title, state, email, isSignedIn: context.actor !== null } as const, { status });
  });
}

export function action({ params }: ActionFunctionArgs) {
  const code = params.code ?? '';
  return attempt({}, async () => {
    await confirmEmailChange(code);
    return redirect(`${links.confirmEmail(code)}?done=1`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ConfirmEmailRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <EmailLinkPage keys={CONFIRM_WORDS} {...page} />;
}
