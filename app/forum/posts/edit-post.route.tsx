import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { EditReplyPage } from './edit-page';
import { editPost } from './edit-post.server';
import { keepTextOfVisitor } from '../drafts/kept-text.server';
import { placeOfPost } from './post-place';
import { whatIsThereNow } from './post-versions.server';
import { countAct } from './posting-limit.server';
import { editReplySchema } from './reply-form';
import { OPENING_POSITION } from './reply-pages';
import { answerUnposted } from '../drafts/unposted-text.server';
import { beginEdit } from '../writing-start.server';

export { WritingErrorBoundary as ErrorBoundary } from '../drafts/kept-text-page';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const editing = await beginEdit(context.actor, idFrom(params.id), context.language);
    if (editing.position === OPENING_POSITION) return redirect(links.editTopic(editing.topic.id));
    return json({ ...editing, name: translator(context.language)('forum:edit.titleReply') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const postId = idFrom(params.id);
    await keepTextOfVisitor(context, request);
    const unposted = await answerUnposted(context.actor, request);
    if (unposted) return unposted;
    const form = await readForm(request, editReplySchema);
    if (!form.ok) return form.response;
    const save = async () => {
      await countAct(context.actor, 'post');
      return redirect(placeOfPost(await editPost(context.actor, postId, form.data)));
    };
    return attempt(form.values, save, (error) => whatIsThereNow(context.actor, postId, error));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function EditPostRoute() {
  const data = useLoaderData<typeof loader>();
  return <EditReplyPage key={data.postId} {...data} />;
}
