import type { LoaderFunctionArgs } from '@remix-run/node';
import { IMPORT_KINDS } from '#db/codes';
import { templateList } from '~/data-transfer/template-list';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { listResponse } from '~/shared/list-response.server';
import { requireAdmin } from './require-admin.server';

/** A list to begin with: the columns, and a row to show how they are filled in. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    requireAdmin(context.actor, request);
    const kind = IMPORT_KINDS.find((known) => known === params.kind);
    if (!kind) throw notFound();
    const t = translator(context.language);
    const name = kind === 'members' ? t('data-transfer:template.membersFile') : t('data-transfer:template.organisationsFile');
    return listResponse(templateList(kind, t), name);
  });
}
