import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { switchSchema } from '../action-forms';
import { closeTopic } from './close-topic.server';

/** Closes a topic for replies, or opens it again, and leads back to it. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    const form = await readForm(request, switchSchema);
    if (!form.ok) throw form.response;
    return redirect(links.topic(await closeTopic(context.actor, topicId, form.data.on)));
  });
}
