import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { answerWriting } from './answer-writing.server';
import { beginCaseStudy } from './begin-writing.server';
import { WritePage } from './write-page';

export { StoryErrorBoundary as ErrorBoundary } from './kept-story-page';

export function loader({ context }: LoaderFunctionArgs) {
  return answer(async () => {
    const name = translator(context.language)('case-studies:write.newTitle');
    return json({ name, start: await beginCaseStudy(context.actor) });
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return answer(() => answerWriting(context.actor, request, null));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.name) }];

export default function NewCaseStudyRoute() {
  const { start } = useLoaderData<typeof loader>();
  return <WritePage start={start} advice={null} quoteRows={1} removed={null} />;
}
