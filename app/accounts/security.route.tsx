import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { securityForm } from './account-forms';
import { ownAddress } from './email-change/email-change-codes.server';
import { placeName } from './place-name';
import { secureAccount } from './secure-account.server';
import { SecurityPage, type Done } from './security-page';
import { sessionsOf } from './session.server';
import { requireSignedIn } from './signed-in.server';

const DONE: readonly Exclude<Done, null>[] = ['changed', 'ended', 'asked', 'dropped'];

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id } = requireSignedIn(context.actor, request);
    const { searchParams } = new URL(request.url);
    const done = DONE.find((one) => searchParams.has(one)) ?? null;
    const title = translator(context.language)('accounts:security.title');
    const sessions = (await sessionsOf(id, context.sessionId)).map((session) => ({
      ...session,
      // Named here: a browser may have another word for the same country.
      place: placeName(session.place, context.language),
    }));
    return json({ title, id, done, address: await ownAddress(id), sessions });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireSignedIn(context.actor, request);
  const form = await readForm(request, securityForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const { done, cookie } = await secureAccount(context.actor, form.data, context.sessionId ?? '');
    return redirect(links.security(done), cookie ? { headers: { 'Set-Cookie': cookie } } : undefined);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SecurityRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <SecurityPage {...page} />;
}
