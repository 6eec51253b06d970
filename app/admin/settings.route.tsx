import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSpaces } from '~/forum/spaces/space-queries.server';
import { changeHouse } from '~/house/change-house.server';
import { houseForm } from '~/house/house-forms';
import { houseSettings } from '~/house/house-settings.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { requireAdmin } from './require-admin.server';
import { SettingsPage } from './settings-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { name, logoColour, joining, ...texts } = await houseSettings();
    return json({
      title: translator(context.language)('admin:settings.title'),
      house: { name, logoColour, joining },
      texts,
      spaces: (await listSpaces(actor)).map(({ code, readAccess }) => ({ code, readAccess })),
      isSaved: new URL(request.url).searchParams.has('done'),
    });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, houseForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await changeHouse(context.actor, form.data);
    return redirect(links.settings('saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SettingsRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <SettingsPage {...data} />;
}
