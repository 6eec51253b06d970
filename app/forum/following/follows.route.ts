import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { links } from '~/shared/links';
import { safeReturnTo } from '~/shared/return-to';
import { countAct } from '../posts/posting-limit.server';
import { followSchema } from './follow-form';
import { follow, unfollow } from './follow.server';

/** Follows or lets go, and leads back to where the button stood. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const form = await readForm(request, followSchema);
    if (!form.ok) throw form.response;
    await countAct(context.actor, 'follow');
    const { kind, id, on, returnTo } = form.data;
    await (on ? follow : unfollow)(context.actor, { kind, subjectId: id });
    return redirect(safeReturnTo(returnTo, links.following()));
  });
}
