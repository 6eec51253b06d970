import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { answerReview } from './answer-review.server';
import { findReviewPage } from './find-review-page.server';
import { REVIEW_TABS } from './review-data';
import { ReviewPage } from './review-page';
import { listReviewQueue } from './review-queue.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const asked = new URL(request.url).searchParams.get('tab');
    const review = await findReviewPage(context.actor, idFrom(params.id));
    const tab = REVIEW_TABS.find((one) => one === asked) ?? 'story';
    return json({ review, tab, queue: await listReviewQueue(context.actor) });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(() => answerReview(context.actor, idFrom(params.id), request));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.review.title) }];

export default function ReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
