import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { readFields } from '~/shared/forms/fields.server';
import { orRefused } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { answerMessage } from './answer-review.server';
import { MessagesPage } from './messages-page';
import { countAct } from '../act-limit.server';
import { findReviewNotes } from './review-notes.server';

/** The conversation by itself: what a message that was refused is shown with. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => json({ notes: await findReviewNotes(context.actor, idFrom(params.id)) }));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const sent = await orRefused(() => readFields(request));
    await countAct(context.actor, 'message');
    return answerMessage(context.actor, id, sent, `${links.caseStudyProgress(id)}#conversation-title`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.notes.title) }];

export default function MessagesRoute() {
  return <MessagesPage notes={useLoaderData<typeof loader>().notes} />;
}
