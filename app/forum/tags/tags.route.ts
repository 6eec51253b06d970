import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { suggestTags } from './tag-queries.server';
import { tagSlug } from './tags';

/** Tags that begin with what is being typed: `[{ name, slug }]`, ten at most. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const typed = new URL(request.url).searchParams.get('q') ?? '';
    return json(await suggestTags(context.actor, tagSlug(typed)));
  });
}
