import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IMPORT_KINDS } from '#db/codes';
import { importForm } from '~/data-transfer/import-form';
import { ownImports, prepareImport } from '~/data-transfer/import-job.server';
import { refused } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { readFileForm } from '~/shared/forms/file-form.server';
import { attempt } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { ImportPage } from './import-page';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { searchParams } = new URL(request.url);
    const past = await ownImports(actor);
    return json({
      title: translator(context.language)('admin:import.title'),
      kind: IMPORT_KINDS.find((known) => known === searchParams.get('kind')) ?? 'members',
      said: searchParams.has('mend') ? ('mend' as const) : searchParams.has('stopped') ? ('stopped' as const) : null,
      past: past.map((one) => ({ ...one, createdAt: one.createdAt.getTime() })),
    });
  });
}

/** Reads the list and shows what it would do; nothing of it is stored yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readFileForm(request, importForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const file = form.files.get('file');
    if (!file) throw refused('file', 'data-transfer:refusals.noFile');
    return redirect(links.importJob(await prepareImport(context.actor, { kind: form.data.kind, ...file })));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ImportRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <ImportPage {...data} />;
}
