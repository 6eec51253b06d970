import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeHouseText, previewHouseText } from '~/house/change-house.server';
import { houseTextForm } from '~/house/house-forms';
import { houseSettings } from '~/house/house-settings.server';
import { HOUSE_TEXTS, isHouseTextPage } from '~/house/house-texts';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { requireAdmin } from './require-admin.server';
import { TEXT_NAMES } from './setting-names';
import { TextSettingsPage } from './text-settings-page';

function pageIn(params: { text?: string }) {
  if (!isHouseTextPage(params.text)) throw notFound();
  return params.text;
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    requireAdmin(context.actor, request);
    const page = pageIn(params);
    const text = (await houseSettings())[HOUSE_TEXTS[page]];
    return json({ title: translator(context.language)(TEXT_NAMES[page]), page, text });
  });
}

/** Saves the text, or shows what it will look like and saves nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, houseTextForm);
  if (!form.ok) return form.response;
  const { values, data } = form;
  return attempt(values, async () => {
    const page = pageIn(params);
    if (data.intent === 'preview') return json({ errors: {}, values, preview: await previewHouseText(context.actor, data) });
    await changeHouseText(context.actor, page, data);
    return redirect(links.settings('saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function TextSettingsRoute() {
  const { page, text } = useLoaderData<typeof loader>();
  return <TextSettingsPage key={page} page={page} text={text} />;
}
