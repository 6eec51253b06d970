import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmImport } from '~/data-transfer/confirm-import.server';
import { decisionForm } from '~/data-transfer/import-form';
import { discardImport } from '~/data-transfer/import-job.server';
import { importPreview } from '~/data-transfer/import-preview.server';
import { startImport } from '~/data-transfer/run-import.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { isMailSent } from '~/shared/mail/send-mail.server';
import { pageTitle } from '~/shared/page-title';
import { ImportJobPage } from './import-job-page';
import { rowWish } from './import-wish';
import { requireAdmin } from './require-admin.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const preview = await importPreview(actor, idFrom(params.id), rowWish(new URL(request.url).searchParams));
    const t = translator(context.language);
    return json({
      title: preview.kind === 'members' ? t('admin:preview.titleMembers') : t('admin:preview.titleOrganisations'),
      preview,
      isMailSent: isMailSent(),
    });
  });
}

/** Imports what the preview showed, or throws the preview away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context.actor, request);
  const form = await readForm(request, decisionForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    const id = idFrom(params.id);
    const { intent, decision, ...confirmed } = form.data;
    if (intent === 'stop' || decision === 'mend') {
      await discardImport(context.actor, id);
      return redirect(links.import(intent === 'stop' ? { stopped: 1 } : { mend: 1 }));
    }
    await confirmImport(context.actor, id, confirmed);
    startImport(id);
    return redirect(links.importJob(id));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function ImportJobRoute() {
  return <ImportJobPage {...useLoaderData<typeof loader>()} />;
}
