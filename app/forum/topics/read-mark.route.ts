import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { notFound } from '~/shared/errors/app-error';
import { answer, asErrorResponse } from '~/shared/errors/as-app-error.server';
import { message } from '~/shared/forms/messages';
import { readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { markTopicRead } from './read-marks.server';

/** No page of ours sends anything else, so there is nothing to explain at a field. */
const REFUSED = message('shared:errors.refused');

const READ_MARK = z.object({
  position: z.string(REFUSED).regex(/^\d{1,9}$/, REFUSED).transform(Number),
  /** `topic`: a person pressed the button and wants their page back. Absent: script sent it and ignores the answer. */
  next: z.enum(['topic'], REFUSED).optional(),
});

/** There is no page here: reading a topic and saying so are two things, because a GET changes nothing. */
export function loader(): never {
  throw asErrorResponse(notFound());
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    const form = await readForm(request, READ_MARK);
    if (!form.ok) return form.response;
    const topic = await markTopicRead(context.actor, topicId, form.data.position);
    return form.data.next ? redirect(links.topic(topic), 303) : new Response(null, { status: 204 });
  });
}
