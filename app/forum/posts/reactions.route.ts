import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { reactionSchema } from '../action-forms';
import { countAct } from './posting-limit.server';
import { reactToPost } from './react-to-post.server';

/** Gives a reaction or takes it back, and leads back to the post. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const postId = idFrom(params.id);
    const form = await readForm(request, reactionSchema);
    if (!form.ok) throw form.response;
    await countAct(context.actor, 'reaction');
    await reactToPost(context.actor, postId, form.data);
    return redirect(links.post(postId));
  });
}
