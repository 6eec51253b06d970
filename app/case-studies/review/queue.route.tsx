import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '~/accounts/signed-in.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { QueuePage } from './queue-page';
import { listReviewQueue } from './review-queue.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const queue = await listReviewQueue(requireSignedIn(context.actor, request));
    return json({ queue, title: translator(context.language)('case-studies:review.queue.title') });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function QueueRoute() {
  return <QueuePage queue={useLoaderData<typeof loader>().queue} />;
}
