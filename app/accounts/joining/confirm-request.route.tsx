import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { ConfirmRequestPage, type ConfirmState } from './confirm-request-page';
import { joinRequestByCode } from './join-request-queries.server';
import { confirmJoinRequest } from './join-requests.server';

export const headers = doorHeaders;

const STATUS: Record<ConfirmState, number> = { open: 200, confirmed: 200, decided: 410, expired: 410, unknown: 404 };

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await joinRequestByCode(params.code ?? '', new Date());
    const state: ConfirmState = found?.state ?? 'unknown';
    const title = translator(context.language)('accounts:joinRequest.confirmTitle');
    return json({ title, state }, { status: STATUS[state] });
  });
}

/** Confirms, and leads back to the page, which then says what comes next. */
export function action({ params }: ActionFunctionArgs) {
  return answer(async () => {
    const code = params.code ?? '';
    await confirmJoinRequest(code);
    return redirect(links.confirmJoinRequest(encodeURIComponent(code)));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ConfirmRequestRoute() {
  return <ConfirmRequestPage state={useLoaderData<typeof loader>().state} />;
}
