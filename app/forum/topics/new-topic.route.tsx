import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { NewTopicPage } from './compose-page';
import { keepTextOfVisitor } from '../drafts/kept-text.server';
import { NEW_IN_SPACE } from '../names';
import { countAct } from '../posts/posting-limit.server';
import { isSpaceCode, type SpaceCode } from '../spaces/spaces';
import { startTopic } from './start-topic.server';
import { fieldsOf, lackingOfNew, newTopicSchema } from './topic-form';
import { answerUnposted } from '../drafts/unposted-text.server';
import { beginTopic } from '../writing-start.server';

export { WritingErrorBoundary as ErrorBoundary } from '../drafts/kept-text-page';

function spaceFrom(code: string | undefined): SpaceCode {
  if (!isSpaceCode(code)) throw notFound();
  return code;
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const code = spaceFrom(params.space);
    // Stories are written elsewhere, for a moderator to read first.
    if (links.newIn(code) !== links.newTopic(code)) return redirect(links.newIn(code));
    const title = translator(context.language)(NEW_IN_SPACE[code]);
    return json({ code, title, writing: await beginTopic(context.actor, code, context.language) });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const code = spaceFrom(params.space);
    await keepTextOfVisitor(context, request);
    const unposted = await answerUnposted(context.actor, request);
    if (unposted) return unposted;
    const form = await readForm(request, newTopicSchema(code), lackingOfNew(code));
    if (!form.ok) return form.response;
    return attempt(form.values, async () => {
      await countAct(context.actor, 'post');
      const { topicId, slug } = await startTopic(context.actor, code, { ...form.data, fields: fieldsOf(code, form.data) });
      return redirect(links.topic({ id: topicId, slug }));
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function NewTopicRoute() {
  const { code, writing } = useLoaderData<typeof loader>();
  return <NewTopicPage key={code} spaceCode={code} writing={writing} />;
}
