import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { setupForm } from './account-forms';
import { doorHeaders } from './door-headers';
import { enter } from './enter.server';
import { makeFirstAdministrator } from './make-first-administrator.server';
import { hasAdministrator, setupCodeState } from './setup-code.server';
import { SetupPage, type SetupState } from './setup-page';

export const headers = doorHeaders;

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    await requireFirstRun();
    const code = params.code ?? '';
    const state: SetupState = code ? await setupCodeState(code, new Date()) : 'missing';
    const title = translator(context.language)('accounts:setup.title');
    return json({ title, code, state }, { status: state === 'good' ? 200 : 403 });
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    await requireFirstRun();
    const form = await readForm(request, setupForm);
    if (!form.ok) return form.response;
    return attempt(form.values, async () => {
      const { key: code, ...wanted } = form.data;
      const personId = await makeFirstAdministrator({ ...wanted, code, language: context.language });
      return redirect(links.admin(), { headers: await enter(personId, request, context.clientAddress) });
    });
  });
}

async function requireFirstRun(): Promise<void> {
  if (await hasAdministrator()) throw notFound();
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SetupRoute() {
  const { code, state } = useLoaderData<typeof loader>();
  return <SetupPage code={code} state={state} />;
}
