import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { newcomer } from '~/accounts/joining/welcome-person.server';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import { requireSignedIn } from '~/accounts/signed-in.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { finishWelcome } from './finish-welcome.server';
import { welcomeForm } from './welcome-form';
import { BeginPage, WelcomePage } from './welcome-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id } = requireSignedIn(context.actor, request);
    const person = await newcomer(id);
    const title = translator(context.language)('home:welcome.pageTitle');
    return json({ title, person, organisations: person.isWelcomed ? [] : await organisationChoices() });
  });
}

/** Afterwards the same address says where to begin. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireSignedIn(context.actor, request);
  const form = await readForm(request, welcomeForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await finishWelcome(context.actor, form.data);
    return redirect(links.welcome());
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function WelcomeRoute() {
  const { person, organisations } = useLoaderData<typeof loader>();
  return person.isWelcomed ? <BeginPage name={person.name} /> : <WelcomePage person={person} organisations={organisations} />;
}
