import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AppError } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { findAdvice } from './advice-to-writers.server';
import { answerWriting } from './answer-writing.server';
import { openCaseStudy } from './begin-writing.server';
import { WritePage } from './write-page';

export { StoryErrorBoundary as ErrorBoundary } from './kept-story-page';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const { searchParams } = new URL(request.url);
    const name = translator(context.language)('case-studies:write.editTitle');
    try {
      const start = await openCaseStudy(context.actor, id);
      const advice = await findAdvice(context.actor, id);
      return json({ name, start, advice, quoteRows: Number(searchParams.get('quotes')) || 0, removed: searchParams.get('removed') });
    } catch (error) {
      // It is under review, or an end was reached: what its writers can do now stands there.
      if (error instanceof AppError && error.status === 409) throw redirect(links.caseStudyProgress(id));
      throw error;
    }
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(() => answerWriting(context.actor, request, idFrom(params.id)));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.start.values.title}`) }];

export default function EditCaseStudyRoute() {
  const { start, advice, quoteRows, removed } = useLoaderData<typeof loader>();
  return <WritePage key={start.revision} start={start} advice={advice} quoteRows={quoteRows} removed={removed} />;
}
