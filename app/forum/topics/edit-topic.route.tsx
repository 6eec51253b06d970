import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { EditTopicPage } from '../posts/edit-page';
import { editPost } from '../posts/edit-post.server';
import { keepTextOfVisitor } from '../drafts/kept-text.server';
import { findPostIdOfOpening, whatIsThereNow } from '../posts/post-versions.server';
import { countAct } from '../posts/posting-limit.server';
import { prepareEdit } from './prepare-edit.server';
import { editTopicSchema, fieldsOf } from './topic-form';
import { answerUnposted } from '../drafts/unposted-text.server';
import { beginEdit } from '../writing-start.server';

export { WritingErrorBoundary as ErrorBoundary } from '../drafts/kept-text-page';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const editing = await beginEdit(context.actor, await findPostIdOfOpening(idFrom(params.id)), context.language);
    return json({ ...editing, name: translator(context.language)('forum:edit.title') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const topicId = idFrom(params.id);
    await keepTextOfVisitor(context, request);
    const unposted = await answerUnposted(context.actor, request);
    if (unposted) return unposted;
    const { postId, spaceCode, lacks } = await prepareEdit(context.actor, topicId);
    const form = await readForm(request, editTopicSchema(spaceCode), lacks);
    if (!form.ok) return form.response;
    const { body, revision, ...labels } = form.data;
    const opening = { ...labels, fields: fieldsOf(spaceCode, form.data) };
    const save = async () => {
      await countAct(context.actor, 'post');
      const { slug } = await editPost(context.actor, postId, { body, revision, opening });
      return redirect(links.topic({ id: topicId, slug }));
    };
    return attempt(form.values, save, (error) => whatIsThereNow(context.actor, postId, error));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function EditTopicRoute() {
  const data = useLoaderData<typeof loader>();
  return <EditTopicPage key={data.postId} {...data} />;
}
