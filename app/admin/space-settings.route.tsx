import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SPACE_NAMES } from '~/forum/names';
import { changeSpace, decidedSpace } from '~/forum/spaces/change-space.server';
import { spaceForm } from '~/forum/spaces/space-form';
import { isSpaceCode } from '~/forum/spaces/spaces';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { requireAdmin } from './require-admin.server';
import { SpaceSettingsPage } from './space-settings-page';

function codeIn(params: { space?: string }) {
  if (!isSpaceCode(params.space)) throw notFound();
  return params.space;
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const space = await decidedSpace(actor, codeIn(params));
    return json({ title: translator(context.language)(SPACE_NAMES[space.code]), space });
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, spaceForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await changeSpace(context.actor, codeIn(params), form.data);
    return redirect(links.settings('saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SpaceSettingsRoute() {
  const { space } = useLoaderData<typeof loader>();
  return <SpaceSettingsPage key={space.code} space={space} />;
}
