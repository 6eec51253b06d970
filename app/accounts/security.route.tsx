import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { securityForm } from './account-forms';
import { changePassword } from './change-password.server';
import { SecurityPage } from './security-page';
import { endOwnSession, sessionsOf } from './session.server';
import { requireSignedIn } from './signed-in.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id } = requireSignedIn(context.actor, request);
    const { searchParams } = new URL(request.url);
    const done = searchParams.has('changed') ? 'changed' : searchParams.has('ended') ? 'ended' : null;
    const title = translator(context.language)('accounts:security.title');
    return json({ title, id, done, sessions: await sessionsOf(id, context.sessionId) } as const);
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = requireSignedIn(context.actor, request);
  const form = await readForm(request, securityForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    if (form.data.intent === 'end') {
      if (!(await endOwnSession(personId, form.data.session))) throw notFound();
      return redirect(links.security('ended'));
    }
    const from = { sessionId: context.sessionId ?? '' };
    const cookie = await changePassword(context.actor, { personId, ...form.data }, from);
    return redirect(links.security('changed'), { headers: { 'Set-Cookie': cookie } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SecurityRoute() {
  const { id, done, sessions } = useLoaderData<typeof loader>();
  return <SecurityPage id={id} done={done} sessions={sessions} />;
}
