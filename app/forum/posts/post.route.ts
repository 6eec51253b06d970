import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { placeInTopic } from './post-place';
import { findPlaceOfPost } from './post-queries.server';

/** The permanent address of a post: leads to its place, which a slug or a longer conversation may change. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const place = await findPlaceOfPost(context.actor, idFrom(params.id));
    return redirect(placeInTopic(place, place.position));
  });
}
