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
import { enter } from './enter.server';
import { invitationByCode } from './invitation-queries.server';
import { JoinPage, type JoinState } from './join-page';

export const headers = doorHeaders;

/** What the answer says when the code opens nothing: never given out, or given out and over. */
const STATUS: Record<JoinState, number> = { unknown: 404, expired: 410, accepted: 410, withdrawn: 410, open: 200, missing: 200 };

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('accounts:join.title');
    const typed = params.code ? undefined : new URL(request.url).searchParams.get('code')?.trim();
    const code = params.code ?? typed;
    const found = code ? await invitationByCode(code, new Date()) : undefined;
    if (found && typed) throw redirect(links.join(encodeURIComponent(typed)));
    const state: JoinState = found?.state ?? (code ? 'unknown' : 'missing');
    const { name, email, organisationName } = found ?? { name: null, email: '', organisationName: null };
    // Who holds an old link need not learn whose it was.
    const invited = state === 'open' ? { name, email, organisationName } : null;
    return json({ title, state, invited, typed }, { status: STATUS[state] });
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, joinForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const personId = await acceptInvitation(params.code ?? '', form.data);
    return redirect(links.welcome(), { headers: await enter(personId, request) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function JoinRoute() {
  const { state, invited, typed } = useLoaderData<typeof loader>();
  return <JoinPage state={state} invited={invited} typed={typed} />;
}
