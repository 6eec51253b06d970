import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defaultPoints } from '~/case-studies/review/review-checklist';
import { checklistForm } from '~/case-studies/review/review-forms';
import { changeHouse } from '~/house/change-house.server';
import { houseSettings } from '~/house/house-settings.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { ChecklistSettingsPage } from './checklist-settings-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    requireAdmin(context.actor, request);
    const { reviewChecklist } = await houseSettings();
    const ours = { nl: defaultPoints('nl').join('\n'), en: defaultPoints('en').join('\n') };
    return json({ title: translator(context.language)('admin:checklist.title'), points: { ...ours, ...reviewChecklist } });
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, checklistForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const { nl, en } = form.data;
    await changeHouse(context.actor, { reviewChecklist: { ...(nl ? { nl } : {}), ...(en ? { en } : {}) } });
    return redirect(links.settings('saved'));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ChecklistSettingsRoute() {
  return <ChecklistSettingsPage points={useLoaderData<typeof loader>().points} />;
}
