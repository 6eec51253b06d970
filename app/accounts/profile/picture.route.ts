import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { pictureResponse } from '~/uploads/read-upload.server';
import { personPicture } from '../person-queries.server';

/** Pixels wide: twice what the largest round shows, for sharp screens. */
const WIDTH = 480;

/** The picture of a person, for whoever may see the person: everybody. */
export function loader({ params }: LoaderFunctionArgs) {
  return answer(async () => pictureResponse(await personPicture(idFrom(params.id)), WIDTH));
}
