import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { findReviewNotes } from '../review/review-notes.server';
import { findProgress } from './case-study-progress.server';
import { ProgressPage } from './progress-page';
import { countOpen } from './review-notes';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const progress = await findProgress(context.actor, id);
    return json({ progress, notes: await findReviewNotes(context.actor, id) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.progress.title) }];

export default function ProgressRoute() {
  const { progress, notes } = useLoaderData<typeof loader>();
  return <ProgressPage progress={progress} openRemarks={countOpen(notes.remarks)} />;
}
