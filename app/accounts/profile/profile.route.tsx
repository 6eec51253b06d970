import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { readFileForm } from '~/shared/forms/file-form.server';
import { attempt } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { profileActForm } from '../account-forms';
import { editProfile } from '../edit-profile.server';
import { organisationChoices } from '../organisation-choices.server';
import { ownProfile } from '../person-queries.server';
import { requireSignedIn } from '../signed-in.server';
import { changePicture, removePicture } from './change-picture.server';
import { ProfilePage, type Done } from './profile-page';
import { timeZoneNames } from './time-zones';

const DONE: readonly Exclude<Done, null>[] = ['saved', 'picture', 'removed'];

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { id } = requireSignedIn(context.actor, request);
    const [profile, organisations] = await Promise.all([ownProfile(id), organisationChoices()]);
    const { searchParams } = new URL(request.url);
    const done = DONE.find((one) => searchParams.has(one)) ?? null;
    const title = translator(context.language)('accounts:me.profile');
    const isRemoving = searchParams.has('remove') && profile.pictureName !== null;
    return json({ title, id, profile, organisations, timeZones: timeZoneNames(), done, isRemoving });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id } = requireSignedIn(context.actor, request);
  const form = await readFileForm(request, profileActForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const { intent, ...profile } = form.data;
    if (intent === 'picture') await changePicture(context.actor, id, form.files.get('file'));
    else if (intent === 'remove') await removePicture(context.actor, id);
    else await editProfile(context.actor, id, profile as Omit<typeof form.data & { intent: 'profile' }, 'intent'>);
    return redirect(links.profile(intent === 'picture' ? 'picture' : intent === 'remove' ? 'removed' : 'saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />;
}
