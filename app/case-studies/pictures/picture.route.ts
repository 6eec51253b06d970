import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { PICTURE_WIDTHS } from '~/shared/picture-name';
import { pictureResponse } from '~/uploads/read-upload.server';
import { findPicture } from './find-picture.server';

/** A picture of a case study in one of its sizes. Who may read no version that shows it gets a 404. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { name, isPublished } = await findPicture(context.actor, idFrom(params.id), params.name ?? '');
    const size = PICTURE_WIDTHS.find((width) => String(width) === params.size) ?? 1920;
    const response = await pictureResponse(name, size);
    // It may never be published, and another may use this browser next.
    if (!isPublished) response.headers.set('Cache-Control', 'private, no-store');
    return response;
  });
}
