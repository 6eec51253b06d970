import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { PICTURE_WIDTHS } from '~/shared/picture-name';
import { pictureResponse } from '~/uploads/read-upload.server';
import { findReadableUpload } from './readable-uploads.server';

/** A picture in one of its sizes; without one in the largest. Who may read no post that uses it gets a 404. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { name } = await findReadableUpload(context.actor, 'picture', params.name ?? '');
    const size = PICTURE_WIDTHS.find((width) => String(width) === params.size) ?? 1920;
    return pictureResponse(name, size);
  });
}
