import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { keepTextOfVisitor } from '../drafts/kept-text.server';
import { placeOfPost } from './post-place';
import { postReply } from './post-reply.server';
import { countAct } from './posting-limit.server';
import { replySchema } from './reply-form';
import { ReplyPage } from './reply-page';
import { answerUnposted } from '../drafts/unposted-text.server';
import { beginReply } from '../writing-start.server';

export { WritingErrorBoundary as ErrorBoundary } from '../drafts/kept-text-page';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { searchParams } = new URL(request.url);
    const quoted = searchParams.get('quote');
    const wish = quoted === null ? undefined : { postId: idFrom(quoted), passage: searchParams.get('passage') ?? '' };
    const reply = await beginReply(context.actor, idFrom(params.id), wish);
    return json({ ...reply, name: translator(context.language)('forum:reply.title') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    await keepTextOfVisitor(context, request);
    const unposted = await answerUnposted(context.actor, request);
    if (unposted) return unposted;
    const form = await readForm(request, replySchema);
    if (!form.ok) return form.response;
    return attempt(form.values, async () => {
      await countAct(context.actor, 'post');
      return redirect(placeOfPost(await postReply(context.actor, topicId, form.data)));
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function ReplyRoute() {
  const { topic, writing } = useLoaderData<typeof loader>();
  return <ReplyPage key={topic.id} topic={topic} writing={writing} />;
}
