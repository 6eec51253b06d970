import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { acceptAnswer } from './accept-answer.server';
import { acceptSchema } from '../action-forms';

/** Chooses the accepted answer or withdraws it, and leads back to the topic. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    const form = await readForm(request, acceptSchema);
    if (!form.ok) throw form.response;
    const { intent, post } = form.data;
    const accepted = intent === 'accept' ? idFrom(post) : null;
    return redirect(links.topic(await acceptAnswer(context.actor, topicId, accepted)));
  });
}
