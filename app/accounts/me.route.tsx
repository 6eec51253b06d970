import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { profileForm } from './account-forms';
import { editProfile } from './edit-profile.server';
import { MePage } from './me-page';
import { organisationChoices } from './organisation-choices.server';
import { ownProfile } from './person-queries.server';
import { requireSignedIn } from './signed-in.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id } = requireSignedIn(context.actor, request);
    const [profile, organisations] = await Promise.all([ownProfile(id), organisationChoices()]);
    const isSaved = new URL(request.url).searchParams.has('saved');
    return json({ title: translator(context.language)('accounts:me.title'), id, profile, organisations, isSaved });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id } = requireSignedIn(context.actor, request);
  const form = await readForm(request, profileForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await editProfile(context.actor, id, form.data);
    return redirect(links.me('saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function MeRoute() {
  return <MePage {...useLoaderData<typeof loader>()} />;
}
