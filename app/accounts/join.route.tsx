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
import { JoinPage } from './join-page';
import { askByCode } from './joining/ask-by-code.server';
import { DOOR_STATUS } from './joining/door';
import { askByCodeForm } from './joining/join-forms';
import { isOrganisationCode, joiningMode, openDoor } from './joining/open-door.server';

export const headers = doorHeaders;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('accounts:join.title');
    const typed = params.code ? undefined : new URL(request.url).searchParams.get('code')?.trim();
    const door = await openDoor(params.code ?? typed);
    if (typed && door.state !== 'unknown') throw redirect(links.join(encodeURIComponent(typed)));
    return json({ title, ...door, typed, mode: await joiningMode() }, { status: DOOR_STATUS[door.state] });
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params.code ?? '';
  if (await isOrganisationCode(code)) return ask(code, request, context);
  const form = await readForm(request, joinForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const personId = await acceptInvitation(code, form.data);
    return redirect(links.welcome(), { headers: await enter(personId, request, context.clientAddress) });
  });
}

/** With the code of an organisation one only asks for a link: the mail it comes in shows whose address it is. */
async function ask(code: string, request: Request, { language, clientAddress }: ActionFunctionArgs['context']) {
  const form = await readForm(request, askByCodeForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await askByCode(code, { ...form.data, language }, clientAddress);
    return redirect(links.joinSent());
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function JoinRoute() {
  const { title: _, ...door } = useLoaderData<typeof loader>();
  return <JoinPage {...door} />;
}
