import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { documentResponse } from '~/uploads/read-upload.server';
import { findReadableUpload } from './readable-uploads.server';

/** A document, to download. Who may read no post that links to it gets a 404. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => documentResponse(await findReadableUpload(context.actor, 'document', params.name ?? '')));
}
