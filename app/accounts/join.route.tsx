import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { acceptInvitation } from './accept-invitation.server';
import { joinForm } from './account-forms';
import { doorHeaders } from './door-headers';
import { invitationByCode } from './invitation-queries.server';
import { JoinPage, type JoinState } from './join-page';
import { startSession } from './session.server';

export const headers = doorHeaders;

/** What the answer says when the code opens nothing: never given out, or given out and over. */
const STATUS: Record<JoinState, number> = { unknown: 404, expired: 410, accepted: 410, withdrawn: 410, open: 200, missing: 200 };

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('accounts:join.title');
    const typed = new URL(request.url).searchParams.get('code')?.trim();
    if (!params.code && typed) throw redirect(links.join(encodeURIComponent(typed)));
    const found = params.code ? await invitationByCode(params.code, new Date()) : undefined;
    const state: JoinState = found?.state ?? (params.code ? 'unknown' : 'missing');
    const { name, email, organisationName } = found ?? { name: null, email: '', organisationName: null };
    // Who holds an old link need not learn whose it was.
    const invited = state === 'open' ? { name, email, organisationName } : null;
    return json({ title, state, invited }, { status: STATUS[state] });
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, joinForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const personId = await acceptInvitation(params.code ?? '', form.data);
    return redirect(links.welcome(), { headers: { 'Set-Cookie': await startSession(personId, request) } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function JoinRoute() {
  const { state, invited } = useLoaderData<typeof loader>();
  return <JoinPage state={state} invited={invited} />;
}
