import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { joinRequestForm } from './join-forms';
import { JoinRequestPage } from './join-request-page';
import { askToJoin } from './join-requests.server';
import { joiningMode } from './open-door.server';

export const headers = doorHeaders;

export function loader({ context }: LoaderFunctionArgs) {
  return answer(async () => {
    const mode = await joiningMode();
    // Where joining is by invitation, the page for a code says how to get one.
    if (mode === 'invited') throw redirect(links.join());
    return json({ title: translator(context.language)('accounts:join.title'), mode });
  });
}

export async function action({ request, context: { language, clientAddress } }: ActionFunctionArgs) {
  const form = await readForm(request, joinRequestForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await askToJoin({ ...form.data, language }, clientAddress);
    return redirect(links.joinSent());
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function JoinRequestRoute() {
  return <JoinRequestPage mode={useLoaderData<typeof loader>().mode} />;
}
