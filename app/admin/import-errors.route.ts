import type { LoaderFunctionArgs } from '@remix-run/node';
import { wrongRowsAsList } from '~/data-transfer/wrong-rows.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { listResponse } from '~/shared/list-response.server';
import { requireAdmin } from './require-admin.server';

/** The rows with an error as a list, to be mended and sent in again. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const t = translator(context.language);
    return listResponse(await wrongRowsAsList(actor, idFrom(params.id), t), t('data-transfer:download.errorsFile'));
  });
}
